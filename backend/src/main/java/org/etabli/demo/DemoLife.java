package org.etabli.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Keeps a demo that runs for days plausible: its invented people come, leave and reserve the next days, through the same
 * services as everybody. The accounts to sign in with are left alone; a network that someone set up is never touched.
 */
@Service
class DemoLife {

    /** The addresses of people whom nobody signs in as. */
    static final String INVENTED = "%@example.org";

    private final JdbcClient jdbc;
    private final Comings comings;
    private final Demand demand;

    DemoLife(JdbcClient jdbc, Comings comings, Demand demand) {
        this.jdbc = jdbc;
        this.comings = comings;
        this.demand = demand;
    }

    /** What happened since the last time; says how much did. */
    int goOn() {
        return isDemo() ? comings.leave() + comings.come() + demand.meet() : 0;
    }

    private boolean isDemo() {
        return jdbc.sql("SELECT COUNT(*) FROM installation WHERE kind = 'DEMO'")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
