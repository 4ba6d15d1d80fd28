package com.ihosi.ui.session;

import com.ihosi.ui.text.Texts;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Tells whose session has ended so, on the page as it is: what was entered can still be read and copied before the log-in page comes. */
@Component
final class SessionEnd implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.getSource().setSystemMessagesProvider(SessionEnd::words);
    }

    private static SystemMessages words(SystemMessagesInfo reader) {
        CustomizedSystemMessages words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(true);
        words.setSessionExpiredCaption(Texts.text(reader.getLocale(), "session.expired.title"));
        words.setSessionExpiredMessage(Texts.text(reader.getLocale(), "session.expired.text"));
        words.setSessionExpiredURL("/login");
        return words;
    }
}
