package org.etabli.ui.resources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.etabli.handbook.Handbook;
import org.etabli.handbook.Handbook.Capability;
import org.etabli.handbook.Handbook.Document;
import org.etabli.handbook.Handbook.Material;
import org.etabli.handbook.NewDocument;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** What there is to know about a resource, as its manager writes it down. */
final class HandbookTab extends Div {

    private static final long serialVersionUID = 1L;

    /** What the tab asks for. */
    interface Writing {
        void write(List<Capability> capabilities, List<Material> materials);

        void add(NewDocument document);

        void remove(Document document);
    }

    private final Rows<CapabilityRow> capabilities;
    private final Rows<MaterialRow> materials;
    private final transient Writing writing;

    HandbookTab(Handbook handbook, Writing writing) {
        this.writing = writing;
        addClassNames("etb-col", "etb-g16", "etb-form");
        capabilities = new Rows<>(
                CapabilityRow.class,
                "handbook.capability.add",
                getTranslation("handbook.capabilities"),
                () -> new CapabilityRow(null));
        materials = new Rows<>(
                MaterialRow.class,
                "handbook.material.add",
                getTranslation("handbook.materials"),
                () -> new MaterialRow(null));
        handbook.capabilities().forEach(each -> capabilities.add(new CapabilityRow(each)));
        handbook.materials().forEach(each -> materials.add(new MaterialRow(each)));
        Button save = new Button(getTranslation("settings.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div foot = new Div(save);
        foot.addClassName("etb-row");
        add(
                section("handbook.documents", documents(handbook.documents())),
                section("handbook.capabilities", capabilities),
                section("handbook.materials", hint("handbook.materials.hint"), materials),
                foot);
    }

    private Section section(String key, Component... parts) {
        Section section = new Section(new H3(getTranslation(key)));
        section.add(parts);
        return section;
    }

    private Paragraph hint(String key) {
        Paragraph hint = new Paragraph(getTranslation(key));
        hint.addClassName("etb-under");
        return hint;
    }

    private Component documents(List<Document> documents) {
        Div list = new Div();
        list.getElement().setAttribute("role", "list");
        documents.forEach(document -> list.add(row(document)));
        Button add = new Button(
                getTranslation("handbook.document.add"),
                new Icon("plus"),
                click -> new DocumentDialog(writing::add).open());
        add.addThemeVariants(ButtonVariant.SMALL);
        Div all = new Div(documents.isEmpty() ? hint("handbook.documents.none") : list, add);
        all.addClassName("etb-form-part");
        return all;
    }

    private Component row(Document document) {
        Anchor title = new Anchor(document.address(), document.title(), AnchorTarget.BLANK);
        title.setRouterIgnore(true);
        Span kind = new Span(getTranslation("handbook.kind." + document.kind()));
        kind.addClassName("etb-under");
        Div words = new Div(title, kind);
        words.addClassNames("etb-col", "etb-grow");
        Button away = new Button(new Icon("trash"), click -> ask(document));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel(getTranslation("handbook.document.remove", document.title()));
        Div row = new Div(words, away);
        row.addClassName("etb-line");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    /** A file that is gone can't be brought back. */
    private void ask(Document document) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("handbook.document.remove", document.title()));
        ask.setText(getTranslation("handbook.document.remove.text"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("settings.cancel"));
        ask.setConfirmText(getTranslation("handbook.document.remove.do"));
        ask.addConfirmListener(confirmed -> writing.remove(document));
        ask.open();
    }

    /** Each row says by itself what does not fit. */
    private void save() {
        List<@Nullable Capability> can =
                capabilities.list().stream().map(CapabilityRow::read).toList();
        List<@Nullable Material> works =
                materials.list().stream().map(MaterialRow::read).toList();
        if (can.stream().allMatch(each -> each != null) && works.stream().allMatch(each -> each != null)) {
            new org.etabli.ui.component.FieldErrors().accept(() -> writing.write(List.copyOf(can), List.copyOf(works)));
        }
    }
}
