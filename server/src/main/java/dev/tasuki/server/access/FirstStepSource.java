package dev.tasuki.server.access;

import dev.tasuki.server.shared.Viewer;
import java.util.function.Predicate;

/// Tells whether an organisation has taken one of the first steps. The module that knows has a bean of this type; a
/// step that no module knows of is not shown.
public interface FirstStepSource {

    FirstStep step();

    /// Whether it was taken, at least once.
    boolean isTaken(Viewer viewer);

    static FirstStepSource of(FirstStep step, Predicate<Viewer> taken) {
        return new FirstStepSource() {
            @Override
            public FirstStep step() {
                return step;
            }

            @Override
            public boolean isTaken(Viewer viewer) {
                return taken.test(viewer);
            }
        };
    }
}
