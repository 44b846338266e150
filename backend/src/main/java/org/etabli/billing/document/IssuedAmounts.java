package org.etabli.billing.document;

import java.math.BigDecimal;
import java.util.List;
import org.etabli.billing.Invoice;
import org.mustangproject.ZUGFeRD.IExportableTransaction;
import org.mustangproject.ZUGFeRD.TransactionCalculator;
import org.mustangproject.ZUGFeRD.VATAmount;

/**
 * Tells the VAT as it was issued. Prices include it, so that it may be a cent beside net × rate; EN 16931 allows that
 * (BR-CO-17), a total that differs from the invoice's would not do.
 */
final class IssuedAmounts extends TransactionCalculator {

    private final Invoice invoice;

    IssuedAmounts(IExportableTransaction transaction, Invoice invoice) {
        super(transaction);
        this.invoice = invoice;
    }

    @Override
    public BigDecimal getGrandTotal() {
        return invoice.summary().gross().getAmount();
    }

    @Override
    protected List<VATAmount> getVATAmountList() {
        List<VATAmount> amounts = super.getVATAmountList();
        for (VATAmount amount : amounts) {
            Invoice.Vat issued = invoice.vats().stream()
                    .filter(vat -> BigDecimal.valueOf(vat.rate(), 2).compareTo(amount.getApplicablePercent()) == 0)
                    .findFirst()
                    .orElseThrow();
            amount.setBasis(issued.net().getAmount()).setCalculated(issued.vat().getAmount());
        }
        return amounts;
    }
}
