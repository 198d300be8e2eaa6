package dev.tasuki.server.access;

import dev.tasuki.server.shared.Viewer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Tells what needs somebody today. Each module that knows such things has a bean of this type.
public interface DutySource {
    /// How many duties one source tells at most, the oldest due first.
    int MOST = 100;

    /// What needs the viewer or others of the organisation, whoever may do it.
    ///
    /// @param zone where today is today
    List<Duty> duties(Viewer viewer, LocalDate today, ZoneId zone);
}
