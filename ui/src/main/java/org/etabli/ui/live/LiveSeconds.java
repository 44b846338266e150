package org.etabli.ui.live;

import java.time.Duration;
import org.springframework.stereotype.Service;

/** Has the screens look again on which something may fall silent: nobody tells of what is not said any more. */
@Service
public class LiveSeconds extends Ticks {

    private static final Duration EVERY = Duration.ofSeconds(2);

    LiveSeconds() {
        super("seconds", EVERY, EVERY);
    }
}
