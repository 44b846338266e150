package org.etabli.billing.provider;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param key the secret key ({@code ETABLI_STRIPE_KEY}); without it and the webhook's secret cards are not offered
 * @param webhookSecret with which Stripe signs what it tells ({@code ETABLI_STRIPE_WEBHOOK_SECRET})
 * @param apiBase another server that speaks Stripe's language ({@code ETABLI_STRIPE_API_BASE}), or null for Stripe's own
 */
@ConfigurationProperties("etabli.stripe")
record StripeSettings(
        @Nullable String key,
        @Nullable String webhookSecret,
        @Nullable String apiBase) {

    boolean isComplete() {
        return key != null && !key.isBlank() && webhookSecret != null && !webhookSecret.isBlank();
    }
}
