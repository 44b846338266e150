package org.etabli.billing;

import java.util.List;
import org.etabli.kernel.PayerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changes about a payer; her invoices so far keep what they say. */
@Component
class PayerChanges {

    private final JdbcClient jdbc;

    PayerChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void payBy(PayerId payer, PaysBy way) {
        jdbc.sql("UPDATE payer SET pays_by = ? WHERE id = ?")
                .params(List.of(way.name(), payer.value()))
                .update();
    }

    void livesAt(PayerId payer, PostalAddress address) {
        jdbc.sql("UPDATE payer SET street = ?, postcode = ?, city = ?, country = ? WHERE id = ?")
                .params(List.of(address.street(), address.postcode(), address.city(), address.country(), payer.value()))
                .update();
    }
}
