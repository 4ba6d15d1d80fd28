package com.ihosi.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The time that is chosen, with how long it is still held. */
final class HeldPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final Paragraph what = new Paragraph();
    private final Paragraph rest = new Paragraph();
    private final Span clock = new Span();

    HeldPanel(Runnable onOther, Runnable onOver) {
        addClassName("held");
        setVisible(false);
        what.addClassName("what");
        Button other = new Button(getTranslation("cal.other"), click -> onOther.run());
        other.setId("other-time");
        clock.addClassName("countdown");
        clock.getElement().setAttribute("role", "timer");
        add(new H3(getTranslation("cal.chosen")), what, rest, other);
        clock.getElement().addEventListener("over", over -> onOver.run());
    }

    /** Shows a time that is held for so many milliseconds, and counts down. */
    void show(String chosen, long millis) {
        setVisible(true);
        what.setText(chosen);
        rest.removeAll();
        rest.add(new Span(getTranslation("cal.held") + " "), clock);
        clock.getElement().executeJs("""
                        clearInterval(this.clockwork);
                        const until = Date.now() + $0;
                        const tick = () => {
                          const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
                          this.textContent = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
                          if (left === 0 || !this.isConnected) clearInterval(this.clockwork);
                          if (left === 0 && this.isConnected) this.dispatchEvent(new Event('over'));
                        };
                        this.clockwork = setInterval(tick, 1000);
                        tick();
                        """, (double) millis);
    }

    /** Shows a time that is taken only when it is booked. */
    void show(String chosen) {
        setVisible(true);
        what.setText(chosen);
        rest.setText(getTranslation("cal.not-held"));
    }

    void clear() {
        setVisible(false);
        clock.getElement().executeJs("clearInterval(this.clockwork)");
    }
}
