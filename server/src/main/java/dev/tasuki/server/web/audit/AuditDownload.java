package dev.tasuki.server.web.audit;

import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// The whole audit record as a file, written while it is read.
record AuditDownload(AuditRecord record, Viewer viewer, String file) implements View {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/jsonl");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        response.setHeader("Cache-Control", "no-store");
        record.export(viewer, response.getOutputStream());
    }
}
