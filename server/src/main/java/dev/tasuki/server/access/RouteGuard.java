package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Lets a request through to its handler only with the permission that the handler asks for.
///
/// Whoever does not belong to the organisation in the address gets the same answer as for one that does not exist.
public final class RouteGuard implements HandlerInterceptor {
    /// The path variable that holds the handle of an organisation.
    public static final String ORGANISATION = "organisation";

    /// The name of the request attribute that holds the viewer.
    public static final String VIEWER = Viewer.class.getName();

    private static final Text SIGN_IN = new Text(
            "続けるにはサインインしてください。API ではトークンを Authorization ヘッダーに指定してください。",
            "Sign in to continue. Programs send a token in the Authorization header.");
    private static final Text NOT_PERMITTED = new Text(
            "この操作に必要な役割がありません。組織の管理者に相談してください。",
            "Your roles do not permit this. Ask an administrator of your organisation.");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        Permission permission = required(handler);
        if (permission == null) {
            throw Problem.notFound();
        }
        if (permission == Permission.ANYONE) {
            return true;
        }
        switch ((Caller) request.getAttribute(Caller.ATTRIBUTE)) {
            case Caller.Nobody _ -> throw Problem.of(ProblemType.SIGN_IN_REQUIRED, SIGN_IN);
            case Caller.Person(SignedIn person) -> {
                if (permission != Permission.SIGNED_IN) {
                    Membership membership = person.membership(handle(request)).orElseThrow(Problem::notFound);
                    require(membership.permits(permission));
                    request.setAttribute(VIEWER, person.viewer(membership));
                }
            }
            case Caller.Program program -> {
                if (permission == Permission.SIGNED_IN) {
                    throw Problem.of(ProblemType.NOT_PERMITTED, NOT_PERMITTED);
                }
                if (!program.handle().equals(handle(request))) {
                    throw Problem.notFound();
                }
                require(program.permissions().contains(permission));
                request.setAttribute(VIEWER, program.viewer());
            }
        }
        return true;
    }

    private static @Nullable Permission required(Object handler) {
        if (handler instanceof HandlerMethod method) {
            Requires requires = method.getMethodAnnotation(Requires.class);
            return requires == null ? null : requires.value();
        }
        return null;
    }

    private static void require(boolean permitted) {
        if (!permitted) {
            throw Problem.of(ProblemType.NOT_PERMITTED, NOT_PERMITTED);
        }
    }

    private static String handle(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> map && map.get(ORGANISATION) instanceof String handle) {
            return handle;
        }
        throw new IllegalStateException("a route for an organisation names it in its address");
    }
}
