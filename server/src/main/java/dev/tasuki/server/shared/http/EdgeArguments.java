package dev.tasuki.server.shared.http;

import dev.tasuki.server.shared.Id;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/// Hands to handlers what they ask for by type: what was sent, which part of a list, a typed id of the address.
///
/// An id is the path variable with the parameter's own name; one that is no id is something that does not exist.
public final class EdgeArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Input.class || type == Paging.class || Id.class.isAssignableFrom(type);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("only requests of HTTP are served");
        }
        Class<?> type = parameter.getParameterType();
        if (type == Input.class) {
            return request.getRequestURI().startsWith("/api/") ? SentInput.ofJson(request) : SentInput.ofForm(request);
        }
        if (type == Paging.class) {
            return Paging.of(
                    Optional.ofNullable(request.getParameter("cursor")),
                    Optional.ofNullable(request.getParameter("limit")));
        }
        return id(type, parameter.getParameterName(), request);
    }

    private static Object id(Class<?> type, @Nullable String name, HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (!(variables instanceof Map<?, ?> map && map.get(name) instanceof String written)) {
            throw new IllegalStateException("no path variable is called like the parameter " + name);
        }
        UUID value = Ids.parse(written).orElseThrow(Problem::notFound);
        try {
            return type.getDeclaredConstructor(UUID.class).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an id is a record of one UUID: " + type, e);
        }
    }
}
