package dev.tasuki.server.access;

import dev.tasuki.server.shared.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands to handlers who calls: the viewer, the person, or the caller whoever it is.
public final class CallerArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Viewer.class || type == SignedIn.class || type == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        Object caller = request == null ? null : request.getAttribute(Caller.ATTRIBUTE);
        Class<?> type = parameter.getParameterType();
        if (type == Caller.class) {
            return caller instanceof Caller known ? known : new Caller.Nobody();
        }
        if (type == SignedIn.class && caller instanceof Caller.Person(SignedIn person)) {
            return person;
        }
        if (type == Viewer.class
                && request != null
                && request.getAttribute(RouteGuard.VIEWER) instanceof Viewer viewer) {
            return viewer;
        }
        throw new IllegalStateException("the permission of this route does not promise a " + type.getSimpleName() + ": "
                + parameter.getMethod());
    }
}
