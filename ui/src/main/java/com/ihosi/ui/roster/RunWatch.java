package com.ihosi.ui.roster;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.Optional;

/** Lets the browser ask every second while a run is open, and not at all otherwise. */
final class RunWatch implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MILLIS = 1000;

    private final transient Runnable look;
    private transient Optional<Registration> watching = Optional.empty();

    RunWatch(Runnable look) {
        this.look = look;
    }

    void watch(UI ui, boolean on) {
        if (on && watching.isEmpty()) {
            ui.setPollInterval(MILLIS);
            watching = Optional.of(ui.addPollListener(polled -> look.run()));
        } else if (!on) {
            stop(ui);
        }
    }

    void stop(UI ui) {
        watching.ifPresent(registration -> {
            registration.remove();
            ui.setPollInterval(-1);
        });
        watching = Optional.empty();
    }
}
