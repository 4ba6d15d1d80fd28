package com.ihosi.ui.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;

/** What is to be known of something, each under its name. */
@Tag("dl")
final class Facts extends Component {

    private static final long serialVersionUID = 1L;

    Facts add(String key, String text) {
        return add(key, new Element("dd").setText(text));
    }

    /** With the way to where more of it is. */
    Facts add(String key, String text, Anchor way) {
        return add(
                key,
                new Element("dd").appendChild(new Element("span").setText(text), new Element("br"), way.getElement()));
    }

    private Facts add(String key, Element said) {
        getElement().appendChild(new Element("dt").setText(getTranslation(key)), said);
        return this;
    }
}
