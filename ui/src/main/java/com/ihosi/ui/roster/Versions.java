package com.ihosi.ui.roster;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The choice between the published roster, the draft, and the draft with its changes marked. */
final class Versions extends Div {

    private static final long serialVersionUID = 1L;

    /** Which roster is shown. */
    enum Version {
        PUBLISHED,
        DRAFT,
        CHANGES
    }

    private final Map<Version, NativeButton> buttons = new EnumMap<>(Version.class);
    private Version chosen = Version.PUBLISHED;

    Versions(Consumer<Version> onChoice) {
        addClassName("versions");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("version.label"));
        for (Version version : Version.values()) {
            String name = version.name().toLowerCase(Locale.ROOT);
            NativeButton button = new NativeButton(getTranslation("version." + name));
            button.setId("version-" + name);
            button.addClickListener(click -> {
                choose(version);
                onChoice.accept(version);
            });
            buttons.put(version, button);
            add(button);
        }
    }

    Version chosen() {
        return chosen;
    }

    void choose(Version version) {
        chosen = version;
        buttons.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(each == version)));
    }

    /** Offers what there is to compare; without a published roster nothing is marked as changed. */
    void offer(boolean draft, boolean published) {
        setVisible(draft);
        NativeButton changes = buttons.get(Version.CHANGES);
        if (changes != null) {
            changes.setVisible(published);
        }
        if (!draft) {
            choose(Version.PUBLISHED);
        } else if (!published && chosen == Version.CHANGES) {
            choose(Version.DRAFT);
        }
    }
}
