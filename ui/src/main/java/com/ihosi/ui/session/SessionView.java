package com.ihosi.ui.session;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.signin.LoginSession;
import com.ihosi.planner.signin.LoginSessions;
import com.ihosi.planner.signin.PasswordChanges;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.layout.TitledSection;
import com.ihosi.ui.security.CurrentLogin;
import com.ihosi.ui.security.NeedsNoRight;
import com.ihosi.ui.security.SignedIn;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** {@code /sessions}: where one is logged in, and one's own password. */
@Route(value = "sessions", layout = ConsoleLayout.class)
@PermitAll
@NeedsNoRight("They are one's own.")
public final class SessionView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient LoginSessions sessions;
    private final transient PasswordChanges passwords;
    private final transient Facility facility = CurrentFacility.get();
    private final transient Account person = SignedIn.get();
    private final transient LoginSession.Id here = CurrentLogin.get();
    private final Notice notice = new Notice();
    private final Div content = new Div();
    private final Button others = new Button();

    SessionView(LoginSessions sessions, PasswordChanges passwords) {
        this.sessions = sessions;
        this.passwords = passwords;
        addClassNames("page", "tokens");
        setId("content");
        content.addClassName("sections");
        add(new PageHead(getTranslation("session.title"), getTranslation("session.explain")), notice, tools(), content);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("session.page");
    }

    private Div tools() {
        others.setText(getTranslation("session.end-others.open"));
        others.setId("end-others");
        others.addClickListener(click -> ask());
        Button change = new Button(
                getTranslation("password.open"), click -> PasswordDialog.open(passwords.least(), this::change));
        change.setId("change-password");
        Div tools = new Div(others, change);
        tools.addClassName("tools");
        return tools;
    }

    private void load() {
        content.removeAll();
        List<LoginSession> own = sessions.list(person.id());
        others.setEnabled(own.size() > 1);
        TitledSection section = new TitledSection("sessions", getTranslation("session.section"));
        section.add(new SessionTable(own, here, facility.zone(), this::end));
        content.add(section);
    }

    private void end(LoginSession session) {
        attempt(() -> {
            sessions.end(person.id(), session.id());
            notice.tell(getTranslation("session.ended", session.host()));
        });
    }

    private void ask() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("session.end-others.title"));
        dialog.setText(getTranslation("session.end-others.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.setConfirmText(getTranslation("session.end-others"));
        dialog.addConfirmListener(confirmed -> attempt(
                () -> notice.tell(getTranslation("session.others-ended", sessions.endOthers(person.id(), here)))));
        dialog.open();
    }

    private void change(String old, String password) {
        passwords.change(person.id(), here, old, password);
        notice.tell(getTranslation("password.changed"));
        load();
    }

    private void attempt(Runnable action) {
        notice.clear();
        try {
            action.run();
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
        load();
    }
}
