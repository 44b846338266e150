package org.etabli.ui.shop;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.etabli.kernel.Input;
import org.etabli.kernel.PictureReader;
import org.etabli.kernel.ProductId;
import org.etabli.resource.Resource;
import org.etabli.shop.Product;
import org.etabli.shop.ProductDraft;
import org.etabli.shop.ProductUnit;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.FileField;
import org.etabli.ui.shell.Icon;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A product as its manager writes it down: name, price, VAT, alert, machines, picture. */
final class ProductDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final CurrencyUnit currency;
    private final FieldErrors errors = new FieldErrors();
    private final TextField french = errors.field("french", new TextField(getTranslation("stock.name.fr")));
    private final TextField english = errors.field("english", new TextField(getTranslation("stock.name.en")));
    private final BigDecimalField price = errors.field("price", new BigDecimalField(getTranslation("stock.price")));
    private final IntegerField pricedBy = errors.field("pricedBy", new IntegerField(getTranslation("stock.priced-by")));
    private final Select<ProductUnit> unit = errors.field("unit", new Select<>());
    private final BigDecimalField vat = errors.field("vatRate", new BigDecimalField(getTranslation("stock.vat")));
    private final IntegerField alert = errors.field("alertAt", new IntegerField(getTranslation("stock.alert")));
    private final MultiSelectComboBox<Resource> machines =
            errors.field("machines", new MultiSelectComboBox<>(getTranslation("stock.machines")));
    private final Checkbox belowZero = errors.field("belowZero", new Checkbox(getTranslation("stock.below-zero")));
    private final Checkbox onSale = new Checkbox(getTranslation("stock.on-sale"), true);
    private final Div form = new Div();

    private transient ProductId id = ProductId.next();

    ProductDialog(CurrencyUnit currency, List<Resource> all, SerializableConsumer<ProductDraft> save) {
        this.currency = currency;
        setHeaderTitle(getTranslation("stock.add"));
        setWidth("min(560px, 100vw - 32px)");
        french.setMaxLength(120);
        english.setMaxLength(120);
        english.setHelperText(getTranslation("stock.name.en.help"));
        price.setSuffixComponent(new Span(currency.toCurrency().getSymbol(getLocale())));
        pricedBy.setMin(1);
        pricedBy.setValue(1);
        unit.setLabel(getTranslation("stock.unit"));
        unit.setItems(ProductUnit.values());
        unit.setItemLabelGenerator(each -> getTranslation("product.unit." + each));
        unit.setValue(ProductUnit.PIECE);
        vat.setSuffixComponent(new Span("%"));
        vat.setHelperText(getTranslation("stock.vat.help"));
        alert.setMin(0);
        alert.setHelperText(getTranslation("stock.alert.help"));
        machines.setItems(all);
        machines.setItemLabelGenerator(Resource::name);
        machines.setHelperText(getTranslation("stock.machines.help"));
        machines.setVisible(!all.isEmpty());
        machines.setWidthFull();
        form.add(
                french,
                english,
                div("etb-triple", price, pricedBy, unit),
                div("etb-pair", vat, alert),
                machines,
                belowZero,
                onSale);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button keep = new Button(getTranslation("settings.save"), click -> {
            if (errors.accept(() -> save.accept(draft()))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
        french.focus();
    }

    /** What is there is changed, its picture too. */
    void show(Product product, SerializableConsumer<byte[]> setPicture, Command removePicture) {
        id = product.id();
        setHeaderTitle(getTranslation("stock.edit.of", product.name()));
        french.setValue(product.name().french());
        english.setValue(product.name().english() == null ? "" : product.name().english());
        price.setValue(product.price().getAmount());
        pricedBy.setValue(product.pricedBy());
        unit.setValue(product.unit());
        vat.setValue(product.vatRate() == null ? null : BigDecimal.valueOf(product.vatRate(), 2));
        alert.setValue(product.alertAt() == null ? null : product.alertAt().intValue());
        machines.setValue(machines.getListDataView()
                .getItems()
                .filter(machine -> product.machines().contains(machine.id()))
                .collect(Collectors.toSet()));
        belowZero.setValue(product.belowZero());
        onSale.setValue(product.onSale());
        Div picture = div("etb-form-part", new H3(getTranslation("resources.picture")));
        String address = product.pictureAddress();
        if (address != null) {
            Image image = new Image(
                    address,
                    getTranslation("resources.picture.of", product.name().in(getLocale())));
            image.addClassName("etb-picture");
            Button away = new Button(
                    getTranslation("resources.picture.remove"), new Icon("trash"), click -> removePicture.execute());
            away.addThemeVariants(ButtonVariant.TERTIARY);
            picture.add(image, away);
        }
        picture.add(new FileField(PictureReader.LARGEST, setPicture, ".png", ".jpg", ".jpeg"));
        form.add(picture);
    }

    private ProductDraft draft() {
        return new ProductDraft(
                id,
                french.getValue(),
                english.getValue(),
                unit.getValue(),
                Money.of(currency, Input.chosen("price", price.getValue()), RoundingMode.HALF_UP),
                Input.chosen("pricedBy", pricedBy.getValue()),
                hundredths(vat.getValue()),
                alert.getValue() == null ? null : Long.valueOf(alert.getValue()),
                belowZero.getValue(),
                onSale.getValue(),
                machines.getValue().stream()
                        .map(Resource::id)
                        .collect(Collectors.toCollection(java.util.HashSet::new)));
    }

    private static @Nullable Integer hundredths(@Nullable BigDecimal percent) {
        return percent == null
                ? null
                : percent.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
    }

    private static Div div(String name, com.vaadin.flow.component.Component... parts) {
        Div div = new Div(parts);
        div.addClassName(name);
        return div;
    }
}
