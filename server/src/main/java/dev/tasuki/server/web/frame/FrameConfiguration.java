package dev.tasuki.server.web.frame;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What all pages share.
@Configuration(proxyBeanMethods = false)
class FrameConfiguration implements WebMvcConfigurer {
    private final FrameSource frames;

    FrameConfiguration(@Value("${tasuki.demo:false}") boolean demo) {
        this.frames = new FrameSource(Words.load(), new Assets(), demo);
    }

    @Bean
    FrameSource frameSource() {
        return frames;
    }

    @Bean
    ProblemPages problemPages() {
        return new ProblemPages(frames);
    }

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlationFilter(SecureRandom random) {
        var registration = new FilterRegistrationBean<>(new CorrelationFilter(random));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectorRefusals() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ConnectorRefusals.class.getName());
            }
        });
    }

    @Bean
    FilterRegistrationBean<FailureFilter> failureFilter(List<HandlerExceptionResolver> resolvers) {
        var registration = new FilterRegistrationBean<>(new FailureFilter(resolvers));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    PageFailures pageFailures(ProblemPages pages) {
        return new PageFailures(pages);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FrameArguments(frames));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**")
                .addResourceLocations(
                        Assets.ROOTS.stream().map(root -> "classpath:" + root).toArray(String[]::new))
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
