package org.etabli.demo;

import java.time.Clock;
import java.util.List;
import org.etabli.billing.BillingHistory;
import org.etabli.billing.bank.BankStatements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Poitiers as the open letter of 2013 imagined it: five real venues and four hundred invented people. It is written in one
 * transaction, so a start that was cut short leaves nothing; the same day makes the same network.
 */
@Service
public class DemoNetwork {

    private static final Logger log = LoggerFactory.getLogger(DemoNetwork.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Offering offering;
    private final BillingHistory billing;
    private final Joinings joinings;
    private final Askers askers;
    private final WhatBroke whatBroke;
    private final PaidAhead paidAhead;
    private final LeftDeposits leftDeposits;
    private final Lendings lendings;
    private final Roamers roamers;
    private final BankStatements statements;
    private final ApplicationEventPublisher events;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String password;

    DemoNetwork(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Offering offering,
            BillingHistory billing,
            Joinings joinings,
            Askers askers,
            WhatBroke whatBroke,
            PaidAhead paidAhead,
            LeftDeposits leftDeposits,
            Lendings lendings,
            Roamers roamers,
            BankStatements statements,
            ApplicationEventPublisher events,
            PasswordEncoder encoder,
            Clock clock,
            @Value("${etabli.demo-password}") String password) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.offering = offering;
        this.billing = billing;
        this.joinings = joinings;
        this.askers = askers;
        this.whatBroke = whatBroke;
        this.paidAhead = paidAhead;
        this.leftDeposits = leftDeposits;
        this.lendings = lendings;
        this.roamers = roamers;
        this.statements = statements;
        this.events = events;
        this.encoder = encoder;
        this.clock = clock;
        this.password = password;
    }

    /** Whether anything is installed: this network, or one that someone set up. */
    public boolean isInstalled() {
        Long installed = jdbc.queryForObject("SELECT COUNT(*) FROM installation", Long.class);
        return installed != null && installed > 0;
    }

    /** Writes the demo network, unless something is installed. */
    public void install() {
        if (isInstalled()) {
            return;
        }
        long began = System.nanoTime();
        try {
            Integer reservations = transaction.execute(status -> write());
            countWhatIsThere();
            log.info(
                    "The demo network is ready: {} reservations in {} ms",
                    reservations,
                    (System.nanoTime() - began) / 1_000_000);
        } catch (DuplicateKeyException installedMeanwhile) {
            if (!isInstalled()) {
                throw installedMeanwhile;
            }
        }
    }

    /** MariaDB counts by itself, but some seconds late: the first questions would be planned as if the tables were empty. */
    private void countWhatIsThere() {
        jdbc.queryForList(
                "ANALYZE TABLE member, membership, occupancy, reservation, ledger_account, ledger_transfer,"
                        + " payer, charge, invoice, invoice_line, open_item, instalment_plan, instalment, payment, payment_allocation, collection_item");
    }

    /** The row that says so comes first: it makes a second node wait, which then finds everything done. */
    private int write() {
        Scene scene = new Scene(Scripts.network(), Scripts.people(), clock.instant());
        List<Object> row = List.of(scene.network().name(), scene.now());
        jdbc.update(
                "INSERT INTO installation (id, kind, network_name, installed_at) VALUES (1, 'DEMO', ?, ?)",
                row.toArray());
        new VenueRows(scene).writeTo(jdbc);
        new OfferRows(scene).writeTo(jdbc);
        offering.changed();
        History history = new History(scene, new People(scene), offering);
        int reservations = history.writeTo(jdbc, encoder.encode(password));
        new Deals(scene).writeTo(jdbc);
        new Bills(scene, history).writeTo(jdbc, billing, statements, () -> new MachineUse(scene).writeTo(jdbc, events));
        new Practised(scene).writeTo(jdbc);
        new Shops(scene).writeTo(jdbc, events);
        new ManualRows(scene).writeTo(jdbc);
        new Makings(scene).writeTo(jdbc);
        new Screens(scene).writeTo(jdbc);
        new Upkeep(scene).writeTo(jdbc);
        new Sponsors(scene, history).writeTo(jdbc);
        new Youngsters(scene).writeTo(jdbc);
        new Questions(scene).writeTo(jdbc);
        history.thinkAgain(jdbc);
        new Debtors(scene, history).writeTo(jdbc);
        paidAhead.write(scene, jdbc);
        leftDeposits.write(scene, jdbc);
        new SpreadInvoices(scene).writeTo(jdbc);
        lendings.write(scene, jdbc);
        roamers.write(scene, jdbc);
        new Trainings(scene).writeTo(jdbc);
        new Entrances(scene).writeTo(jdbc);
        offering.changed();
        joinings.write(scene);
        askers.write(scene);
        whatBroke.write(scene);
        return reservations;
    }
}
