package com.ihosi.ui.roster;

import com.ihosi.planner.roster.Score;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.text.NumberFormat;
import java.util.UUID;
import java.util.function.Consumer;

/** A solve while it runs: how far it is, how the score comes down, and the way to stop it. */
final class RunPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final H2 title = new H2();
    private final Paragraph time = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Div curve = new Div();
    private final Div scores = new Div();
    private final Button stop = new Button();
    private UUID shown = new UUID(0, 0);

    RunPanel(Consumer<UUID> onStop) {
        addClassName("run");
        getElement().setAttribute("aria-label", getTranslation("run.label"));
        title.setId("run-title");
        bar.getElement().setAttribute("aria-label", getTranslation("run.progress"));
        curve.addClassName("curve");
        scores.addClassName("scores");
        stop.setText(getTranslation("run.stop"));
        stop.setId("stop");
        stop.addClickListener(click -> {
            stop.setEnabled(false);
            onStop.accept(shown);
        });
        Div words = new Div(title, time);
        words.addClassName("run-words");
        add(words, scores, stop, bar, curve);
    }

    void show(Run run) {
        stop.setEnabled(!run.stopping());
        stop.setText(getTranslation(run.stopping() ? "run.stopping" : "run.stop"));
        shown = run.id();
        boolean waiting = run.state() == Run.State.QUEUED;
        title.setText(getTranslation(waiting ? "run.queued" : "run.running", run.owner()));
        time.setText(
                waiting
                        ? getTranslation("run.waiting")
                        : getTranslation("run.time", Math.round(run.elapsed()), run.seconds())
                                + (run.facilities().size() > 1
                                        ? " · " + getTranslation("run.jointly", String.join(", ", run.facilities()))
                                        : ""));
        bar.setIndeterminate(waiting);
        bar.setMax(Math.max(1, run.seconds()));
        bar.setValue(Math.min(run.elapsed(), Math.max(1, run.seconds())));
        curve.getElement().setProperty("innerHTML", ScoreCurve.draw(run, getLocale()));
        scores.removeAll();
        run.findBest().ifPresent(this::scores);
    }

    private void scores(Score best) {
        scores.add(
                score("hard", best.hard(), "run.hard"),
                score("medium", best.medium(), "run.medium"),
                score("soft", best.soft(), "run.soft"));
    }

    private Span score(String style, long value, String key) {
        Span number = new Span(NumberFormat.getIntegerInstance(getLocale()).format(value));
        number.addClassName("number");
        Span score = new Span(new Span(getTranslation(key)), number);
        score.addClassNames("score", style);
        return score;
    }
}
