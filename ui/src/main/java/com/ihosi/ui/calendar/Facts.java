package com.ihosi.ui.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/** What is to be known of something, each under its name. */
@Tag("dl")
final class Facts extends Component {

    private static final long serialVersionUID = 1L;

    Facts add(String key, String text) {
        getElement().appendChild(new Element("dt").setText(getTranslation(key)), new Element("dd").setText(text));
        return this;
    }
}
