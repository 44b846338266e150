package org.etabli.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Buttons that share one tab stop: arrows go between them, so that a long list is one step on the way down the page. */
@Tag("etabli-roving")
@JsModule("context://components/roving.nocache.js")
public final class Roving extends Component implements HasComponents, HasStyle {

    private static final long serialVersionUID = 1L;
}
