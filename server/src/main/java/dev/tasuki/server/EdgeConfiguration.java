package dev.tasuki.server;

import dev.tasuki.server.access.CallerArguments;
import dev.tasuki.server.access.RouteGuard;
import dev.tasuki.server.shared.http.EdgeArguments;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What guards every route and what every handler may ask for, pages and programming interface alike.
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RouteGuard());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new EdgeArguments());
        resolvers.add(new CallerArguments());
    }
}
