package org.etabli.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;

/** What every page of the application loads: push, both colour schemes, Aura and our tokens over it. */
@Push
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("css/tokens.css")
@StyleSheet("css/app.css")
class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;
}
