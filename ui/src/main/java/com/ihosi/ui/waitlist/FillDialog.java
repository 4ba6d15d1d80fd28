package com.ihosi.ui.waitlist;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.waitlist.desk.FillPreview;
import com.ihosi.planner.waitlist.desk.FillReport;
import com.ihosi.planner.waitlist.desk.WaitlistFilling.Progress;
import com.ihosi.ui.layout.Notice;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks who would get which free time, shows it, and does it once it is accepted; says all along how far it has come. */
final class FillDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String WIDTH = "min(60rem, 94vw)";
    private static final int LOOK_EVERY_MILLIS = 300;

    private final transient WaitingDesk desk;
    private final transient Consumer<FillReport> onFilled;
    private final Notice notice = new Notice();
    private final Paragraph said = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Div content = new Div();
    private final Button dismiss = new Button();
    private final Button accept = new Button();
    private transient Runnable look = () -> {};
    private transient Optional<Registration> watching = Optional.empty();

    FillDialog(WaitingDesk desk, Consumer<FillReport> onFilled) {
        this.desk = desk;
        this.onFilled = onFilled;
        setHeaderTitle(getTranslation("wait.fill.title"));
        setWidth(WIDTH);
        said.getElement().setAttribute("role", "status");
        said.setId("fill-said");
        bar.getElement().setAttribute("aria-label", getTranslation("wait.fill.progress"));
        content.addClassName("fill-preview");
        Div body = new Div(said, bar, content, notice);
        body.addClassName("ask");
        add(body);
        dismiss.setText(getTranslation("wait.fill.leave"));
        dismiss.addClickListener(click -> close());
        accept.setText(getTranslation("wait.fill.accept"));
        accept.setId("confirm");
        accept.setDisableOnClick(true);
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.addClickListener(click -> fill());
        accept.setVisible(false);
        getFooter().add(dismiss, accept);
    }

    /** Opens it and begins to look. */
    void look() {
        open();
        said.setText(getTranslation("wait.fill.looking"));
        bar.setIndeterminate(true);
        FillRun<FillPreview> run = desk.preview();
        watch(() -> {
            if (run.isDone()) {
                attempt(() -> show(run.get()));
            }
        });
    }

    private void show(FillPreview preview) {
        PreviewTables tables = new PreviewTables(desk.words(getLocale()), desk.now());
        said.setText(tables.inWords(preview));
        content.add(tables.of(preview));
        if (preview.served().isEmpty()) {
            dismiss.setText(getTranslation("action.close"));
            dismiss.focus();
        } else {
            accept.setVisible(true);
            accept.focus();
        }
    }

    private void fill() {
        notice.clear();
        content.setVisible(false);
        dismiss.setEnabled(false);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        bar.setVisible(true);
        said.setText(getTranslation("wait.fill.filling"));
        FillRun<FillReport> run = desk.fill();
        watch(() -> {
            tell(run.progress());
            if (run.isDone()) {
                attempt(() -> {
                    FillReport report = run.get();
                    close();
                    onFilled.accept(report);
                });
            }
        });
    }

    private void tell(Progress progress) {
        bar.setIndeterminate(progress.of() == 0);
        if (progress.of() > 0) {
            bar.setMax(progress.of());
            bar.setValue(Math.min(progress.done(), progress.of()));
            said.setText(getTranslation("wait.fill.done", progress.done(), progress.of()));
        }
    }

    /** Ends what was waited for, and says where it was refused. */
    private void attempt(Runnable ends) {
        stop(UI.getCurrent());
        bar.setVisible(false);
        dismiss.setEnabled(true);
        setCloseOnEsc(true);
        try {
            ends.run();
        } catch (PlannerException refusal) {
            said.setText("");
            accept.setVisible(false);
            dismiss.setText(getTranslation("action.close"));
            notice.refuse(refusal.getMessage());
        }
    }

    private void watch(Runnable every) {
        look = every;
        UI ui = UI.getCurrent();
        ui.setPollInterval(LOOK_EVERY_MILLIS);
        watching = Optional.of(ui.addPollListener(polled -> look.run()));
    }

    private void stop(UI ui) {
        watching.ifPresent(Registration::remove);
        watching = Optional.empty();
        ui.setPollInterval(-1);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        stop(detached.getUI());
    }
}
