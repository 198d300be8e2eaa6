package dev.tasuki.server.api.openapi;

import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// The description of the programming interface, made once, when somebody first asks for it.
@RestController
final class OpenApiResource {
    private final Supplier<byte[]> document;

    OpenApiResource(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes,
            JsonMapper mapper) {
        this.document = SingletonSupplier.of(() -> mapper.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(OpenApiDocument.of(routes.getObject().getHandlerMethods(), "v1")));
    }

    @GetMapping("/api/openapi.json")
    @Requires(Permission.ANYONE)
    ResponseEntity<byte[]> get() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(document.get());
    }
}
