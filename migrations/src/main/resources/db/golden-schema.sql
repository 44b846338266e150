CREATE TABLE `access_event` (
  `id` uuid NOT NULL,
  `resource_id` uuid DEFAULT NULL,
  `door_id` uuid DEFAULT NULL,
  `at` datetime(3) NOT NULL,
  `what` varchar(16) NOT NULL,
  `reason` varchar(24) DEFAULT NULL,
  `member_id` uuid DEFAULT NULL,
  `session_id` uuid DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `access_event_of` (`resource_id`,`at`),
  KEY `access_event_member` (`member_id`),
  KEY `access_event_age` (`at`),
  KEY `access_event_at_door` (`door_id`,`at`),
  CONSTRAINT `access_event_door` FOREIGN KEY (`door_id`) REFERENCES `door` (`id`),
  CONSTRAINT `access_event_on` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `access_event_where` CHECK (`resource_id` is null <> (`door_id` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `access_token` (
  `id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `name` varchar(120) NOT NULL,
  `token_hash` binary(32) NOT NULL,
  `scopes` varchar(100) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `expires_at` datetime(3) NOT NULL,
  `last_used_at` datetime(3) DEFAULT NULL,
  `revoked_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `access_token_hash` (`token_hash`),
  KEY `access_token_member` (`member_id`),
  CONSTRAINT `access_token_of_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `accompaniment` (
  `id` uuid NOT NULL,
  `resource_id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `accompanied_by` uuid NOT NULL,
  `opened_at` datetime(3) NOT NULL,
  `until_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `accompaniment_on` (`resource_id`,`until_at`),
  KEY `accompaniment_at` (`venue_id`,`until_at`),
  KEY `accompaniment_age` (`until_at`),
  KEY `accompaniment_of` (`member_id`),
  KEY `accompaniment_by` (`accompanied_by`),
  CONSTRAINT `accompaniment_by` FOREIGN KEY (`accompanied_by`) REFERENCES `member` (`id`),
  CONSTRAINT `accompaniment_of` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `accompaniment_of_machine` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `accompaniment_order` CHECK (`opened_at` < `until_at`),
  CONSTRAINT `accompaniment_two` CHECK (`member_id` <> `accompanied_by`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `affiliation` (
  `member_id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `since` datetime(3) NOT NULL,
  `note` varchar(2000) DEFAULT NULL,
  `tariff_group` varchar(20) DEFAULT NULL,
  `tariff_until` date DEFAULT NULL,
  `suspended_on` date DEFAULT NULL,
  PRIMARY KEY (`member_id`,`operator_id`),
  KEY `affiliation_operator` (`operator_id`),
  CONSTRAINT `affiliation_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `affiliation_of_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `allowance` (
  `id` uuid NOT NULL,
  `plan_id` uuid NOT NULL,
  `kind` varchar(20) NOT NULL,
  `measure` varchar(10) NOT NULL,
  `amount` bigint(20) DEFAULT NULL,
  `everywhere` tinyint(1) NOT NULL DEFAULT 0,
  `overage_minor` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `allowance_plan` (`plan_id`),
  CONSTRAINT `allowance_of_plan` FOREIGN KEY (`plan_id`) REFERENCES `plan` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `authorisation` (
  `id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `type_id` uuid NOT NULL,
  `granted_by` uuid DEFAULT NULL,
  `granted_at` datetime(3) NOT NULL,
  `practised_minutes` int(11) DEFAULT NULL,
  `expires_at` datetime(3) DEFAULT NULL,
  `reminded_end` datetime(3) DEFAULT NULL,
  `invited_end` datetime(3) DEFAULT NULL,
  `revoked_at` datetime(3) DEFAULT NULL,
  `revoked_reason` varchar(200) DEFAULT NULL,
  `suspension_id` uuid DEFAULT NULL,
  `revision` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `authorisation_member` (`member_id`,`type_id`),
  KEY `authorisation_expiry` (`expires_at`),
  KEY `authorisation_of_type` (`type_id`),
  KEY `authorisation_suspended` (`suspension_id`),
  CONSTRAINT `authorisation_of_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `authorisation_of_type` FOREIGN KEY (`type_id`) REFERENCES `authorisation_type` (`id`),
  CONSTRAINT `authorisation_suspended` FOREIGN KEY (`suspension_id`) REFERENCES `authorisation_suspension` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `authorisation_category` (
  `operator_id` uuid NOT NULL,
  `category` varchar(40) NOT NULL,
  `type_id` uuid NOT NULL,
  PRIMARY KEY (`operator_id`,`category`,`type_id`),
  KEY `authorisation_category_type` (`type_id`),
  CONSTRAINT `authorisation_category_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `authorisation_category_type` FOREIGN KEY (`type_id`) REFERENCES `authorisation_type` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `authorisation_practice` (
  `id` uuid NOT NULL,
  `authorisation_id` uuid NOT NULL,
  `counted_at` datetime(3) NOT NULL,
  `minutes` int(11) NOT NULL,
  `needed` int(11) NOT NULL,
  `months` smallint(6) NOT NULL,
  `renewal` tinyint(1) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `authorisation_practice_of` (`authorisation_id`,`counted_at`),
  CONSTRAINT `authorisation_practice_is` FOREIGN KEY (`authorisation_id`) REFERENCES `authorisation` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `authorisation_practice_machine` (
  `type_id` uuid NOT NULL,
  `resource_id` uuid NOT NULL,
  PRIMARY KEY (`type_id`,`resource_id`),
  KEY `authorisation_practice_machine_is` (`resource_id`),
  CONSTRAINT `authorisation_practice_machine_is` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `authorisation_practice_machine_type` FOREIGN KEY (`type_id`) REFERENCES `authorisation_type` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `authorisation_practice_session` (
  `practice_id` uuid NOT NULL,
  `session_id` uuid NOT NULL,
  `resource_id` uuid NOT NULL,
  `started_at` datetime(3) NOT NULL,
  `minutes` int(11) NOT NULL,
  `accompanied_by` uuid DEFAULT NULL,
  PRIMARY KEY (`practice_id`,`session_id`),
  CONSTRAINT `authorisation_practice_session_of` FOREIGN KEY (`practice_id`) REFERENCES `authorisation_practice` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `authorisation_proposal` (
  `type_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `minutes` int(11) NOT NULL,
  `reached_at` datetime(3) NOT NULL,
  `state` varchar(8) NOT NULL DEFAULT 'OPEN',
  `decided_by` uuid DEFAULT NULL,
  `decided_at` datetime(3) DEFAULT NULL,
  `reason` varchar(200) DEFAULT NULL,
  PRIMARY KEY (`type_id`,`member_id`),
  KEY `authorisation_proposal_of` (`member_id`),
  KEY `authorisation_proposal_open` (`state`,`type_id`,`reached_at`),
  CONSTRAINT `authorisation_proposal_type` FOREIGN KEY (`type_id`) REFERENCES `authorisation_type` (`id`),
  CONSTRAINT `authorisation_proposal_decided` CHECK (`state` = 'OPEN' or `decided_at` is not null),
  CONSTRAINT `authorisation_proposal_declined` CHECK (`state` = 'OPEN' or `state` = 'DECLINED' = (`reason` is not null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `authorisation_requirement` (
  `resource_id` uuid NOT NULL,
  `type_id` uuid NOT NULL,
  PRIMARY KEY (`resource_id`,`type_id`),
  KEY `authorisation_requirement_type` (`type_id`),
  CONSTRAINT `authorisation_requirement_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `authorisation_requirement_type` FOREIGN KEY (`type_id`) REFERENCES `authorisation_type` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `authorisation_suspension` (
  `id` uuid NOT NULL,
  `authorisation_id` uuid NOT NULL,
  `reason` varchar(200) NOT NULL,
  `suspended_by` uuid NOT NULL,
  `suspended_at` datetime(3) NOT NULL,
  `until_at` datetime(3) DEFAULT NULL,
  `lifted_by` uuid DEFAULT NULL,
  `lifted_at` datetime(3) DEFAULT NULL,
  `unfounded` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `authorisation_suspension_of` (`authorisation_id`,`suspended_at`),
  CONSTRAINT `authorisation_suspension_is` FOREIGN KEY (`authorisation_id`) REFERENCES `authorisation` (`id`),
  CONSTRAINT `authorisation_suspension_ends` CHECK (`until_at` is null or `until_at` > `suspended_at`),
  CONSTRAINT `authorisation_suspension_lifted` CHECK (`lifted_by` is null = (`lifted_at` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `authorisation_type` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `name` varchar(120) NOT NULL,
  `rule` varchar(300) DEFAULT NULL,
  `source` varchar(200) DEFAULT NULL,
  `valid_months` smallint(6) DEFAULT NULL,
  `earn_hours` smallint(6) DEFAULT NULL,
  `earn_months` smallint(6) DEFAULT NULL,
  `earn_way` varchar(9) DEFAULT NULL,
  `earn_on_type` uuid DEFAULT NULL,
  `earn_on_category` varchar(40) DEFAULT NULL,
  `renew_hours` smallint(6) DEFAULT NULL,
  `renew_within` smallint(6) DEFAULT NULL,
  `renew_months` smallint(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `authorisation_type_operator` (`operator_id`),
  KEY `authorisation_type_earned_on` (`earn_on_type`),
  CONSTRAINT `authorisation_type_earned_on` FOREIGN KEY (`earn_on_type`) REFERENCES `authorisation_type` (`id`),
  CONSTRAINT `authorisation_type_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `authorisation_type_earned` CHECK (`earn_hours` is null = (`earn_months` is null) and `earn_hours` is null = (`earn_way` is null)),
  CONSTRAINT `authorisation_type_renewed` CHECK (`renew_hours` is null = (`renew_within` is null) and `renew_hours` is null = (`renew_months` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `bank_file` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `kind` varchar(10) NOT NULL,
  `message_id` varchar(35) NOT NULL,
  `sha256` binary(32) NOT NULL,
  `first_on` date DEFAULT NULL,
  `last_on` date DEFAULT NULL,
  `known_lines` int(11) NOT NULL DEFAULT 0,
  `returned` int(11) NOT NULL DEFAULT 0,
  `unknown` int(11) NOT NULL DEFAULT 0,
  `imported_by` uuid NOT NULL,
  `imported_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `bank_file_once` (`operator_id`,`sha256`),
  KEY `bank_file_latest` (`operator_id`,`imported_at`),
  CONSTRAINT `bank_file_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `bank_line` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `file_id` uuid NOT NULL,
  `position` int(11) NOT NULL,
  `source` binary(32) NOT NULL,
  `booked_on` date NOT NULL,
  `incoming` tinyint(1) NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `counterparty` varchar(140) DEFAULT NULL,
  `counterparty_iban` varchar(34) DEFAULT NULL,
  `end_to_end_id` varchar(35) DEFAULT NULL,
  `batch_id` varchar(35) DEFAULT NULL,
  `remittance` varchar(500) DEFAULT NULL,
  `return_code` varchar(4) DEFAULT NULL,
  `state` varchar(10) NOT NULL,
  `basis` varchar(12) DEFAULT NULL,
  `round` smallint(6) NOT NULL DEFAULT 0,
  `decided_by` uuid DEFAULT NULL,
  `decided_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `bank_line_once` (`operator_id`,`source`),
  KEY `bank_line_state` (`operator_id`,`state`,`booked_on`),
  KEY `bank_line_file` (`file_id`,`position`),
  KEY `bank_line_iban` (`operator_id`,`counterparty_iban`),
  CONSTRAINT `bank_line_of` FOREIGN KEY (`file_id`) REFERENCES `bank_file` (`id`),
  CONSTRAINT `bank_line_amount` CHECK (`amount_minor` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `bank_line_payment` (
  `line_id` uuid NOT NULL,
  `payment_id` uuid NOT NULL,
  PRIMARY KEY (`line_id`,`payment_id`),
  KEY `bank_line_payment_payment` (`payment_id`),
  CONSTRAINT `bank_line_payment_is` FOREIGN KEY (`payment_id`) REFERENCES `payment` (`id`),
  CONSTRAINT `bank_line_payment_of` FOREIGN KEY (`line_id`) REFERENCES `bank_line` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `billing_identity` (
  `operator_id` uuid NOT NULL,
  `street` varchar(200) NOT NULL,
  `postcode` varchar(10) NOT NULL,
  `city` varchar(100) NOT NULL,
  `country` char(2) NOT NULL DEFAULT 'FR',
  `email` varchar(254) NOT NULL,
  `iban` varchar(34) DEFAULT NULL,
  `bic` varchar(11) DEFAULT NULL,
  `creditor_id` varchar(35) DEFAULT NULL,
  `terms_days` smallint(6) NOT NULL DEFAULT 30,
  `zone` varchar(40) NOT NULL,
  `bills_from` date NOT NULL,
  `revision` int(11) NOT NULL DEFAULT 0,
  `debit_format` varchar(15) NOT NULL DEFAULT 'pain.008.001.08',
  PRIMARY KEY (`operator_id`),
  CONSTRAINT `billing_identity_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `billing_identity_terms` CHECK (`terms_days` between 0 and 60)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `billing_identity_past` (
  `operator_id` uuid NOT NULL,
  `valid_until` datetime(3) NOT NULL,
  `street` varchar(200) NOT NULL,
  `postcode` varchar(10) NOT NULL,
  `city` varchar(100) NOT NULL,
  `country` char(2) NOT NULL,
  `email` varchar(254) NOT NULL,
  `iban` varchar(34) DEFAULT NULL,
  `bic` varchar(11) DEFAULT NULL,
  `creditor_id` varchar(35) DEFAULT NULL,
  `terms_days` smallint(6) NOT NULL,
  `changed_by` uuid NOT NULL,
  PRIMARY KEY (`operator_id`,`valid_until`),
  CONSTRAINT `billing_identity_past_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `billing_run` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `month` date NOT NULL,
  `state` varchar(10) NOT NULL,
  `unfinished` tinyint(1) DEFAULT NULL,
  `prepared_by` uuid NOT NULL,
  `prepared_at` datetime(3) NOT NULL,
  `prepared_millis` int(11) NOT NULL,
  `started_by` uuid DEFAULT NULL,
  `started_at` datetime(3) DEFAULT NULL,
  `finished_at` datetime(3) DEFAULT NULL,
  `revision` int(11) NOT NULL DEFAULT 0,
  `sends_mail` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE KEY `billing_run_one_at_a_time` (`operator_id`,`unfinished`),
  KEY `billing_run_month` (`operator_id`,`month`),
  KEY `billing_run_state` (`state`),
  CONSTRAINT `billing_run_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `billing_run_unfinished` CHECK (`unfinished` is null = `state` in ('DONE','DISCARDED'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `billing_run_item` (
  `run_id` uuid NOT NULL,
  `payer_id` uuid NOT NULL,
  `name` varchar(200) NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `state` varchar(12) NOT NULL,
  `exception` varchar(20) DEFAULT NULL,
  `reason` varchar(600) DEFAULT NULL,
  `choice` varchar(12) DEFAULT NULL,
  `invoice_id` uuid DEFAULT NULL,
  `error` varchar(500) DEFAULT NULL,
  PRIMARY KEY (`run_id`,`payer_id`),
  UNIQUE KEY `billing_run_item_invoice` (`invoice_id`),
  KEY `billing_run_item_state` (`run_id`,`state`,`payer_id`),
  KEY `billing_run_item_payer` (`payer_id`),
  CONSTRAINT `billing_run_item_of` FOREIGN KEY (`run_id`) REFERENCES `billing_run` (`id`) ON DELETE CASCADE,
  CONSTRAINT `billing_run_item_payer` FOREIGN KEY (`payer_id`) REFERENCES `payer` (`id`),
  CONSTRAINT `billing_run_item_issued` CHECK (`state` = 'ISSUED' = (`invoice_id` is not null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `billing_run_line` (
  `run_id` uuid NOT NULL,
  `payer_id` uuid NOT NULL,
  `source` varchar(120) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `charge_id` uuid DEFAULT NULL,
  `membership_id` uuid DEFAULT NULL,
  `charged_until` date DEFAULT NULL,
  `kind` varchar(20) NOT NULL,
  `label` varchar(600) NOT NULL,
  `day` date NOT NULL,
  `quantity` int(11) NOT NULL,
  `unit_minor` bigint(20) NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `vat_rate` smallint(6) NOT NULL,
  `proposed` tinyint(1) NOT NULL DEFAULT 0,
  `counts` tinyint(1) NOT NULL DEFAULT 1,
  `shares` varchar(120) CHARACTER SET ascii COLLATE ascii_nopad_bin DEFAULT NULL,
  PRIMARY KEY (`run_id`,`payer_id`,`source`),
  KEY `billing_run_line_shares` (`run_id`,`shares`),
  CONSTRAINT `billing_run_line_of` FOREIGN KEY (`run_id`) REFERENCES `billing_run` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `billing_schedule` (
  `operator_id` uuid NOT NULL,
  `day_of_month` smallint(6) NOT NULL,
  `hour` smallint(6) NOT NULL,
  `commits` tinyint(1) NOT NULL,
  `done_month` date NOT NULL,
  `set_by` uuid NOT NULL,
  `set_at` datetime(3) NOT NULL,
  PRIMARY KEY (`operator_id`),
  CONSTRAINT `billing_schedule_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `billing_schedule_moment` CHECK (`day_of_month` between 1 and 28 and `hour` between 0 and 23)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `calendar_exception` (
  `id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `resource_id` uuid DEFAULT NULL,
  `first_day` date NOT NULL,
  `last_day` date NOT NULL,
  `opens_minute` smallint(6) DEFAULT NULL,
  `closes_minute` smallint(6) DEFAULT NULL,
  `reason` varchar(200) NOT NULL,
  `source` varchar(300) DEFAULT NULL,
  `source_uid` varchar(255) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `calendar_exception_source` (`venue_id`,`source`,`source_uid`),
  KEY `calendar_exception_venue` (`venue_id`,`last_day`),
  CONSTRAINT `calendar_exception_of_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`),
  CONSTRAINT `calendar_exception_days` CHECK (`first_day` <= `last_day`),
  CONSTRAINT `calendar_exception_hours` CHECK (`opens_minute` is null and `closes_minute` is null or 0 <= `opens_minute` and `opens_minute` < `closes_minute` and `closes_minute` <= 1440)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `card_refund` (
  `id` uuid NOT NULL,
  `checkout_id` uuid NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `note` varchar(140) DEFAULT NULL,
  `source` varchar(120) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `wanted_by` uuid DEFAULT NULL,
  `wanted_at` datetime(3) NOT NULL,
  `payment_id` uuid DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `card_refund_once` (`checkout_id`,`source`),
  UNIQUE KEY `card_refund_payment` (`payment_id`),
  KEY `card_refund_waiting` (`payment_id`,`wanted_at`),
  CONSTRAINT `card_refund_booked` FOREIGN KEY (`payment_id`) REFERENCES `payment` (`id`),
  CONSTRAINT `card_refund_of` FOREIGN KEY (`checkout_id`) REFERENCES `checkout` (`id`) ON DELETE CASCADE,
  CONSTRAINT `card_refund_amount` CHECK (`amount_minor` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `catalogue_revision` (
  `id` tinyint(4) NOT NULL CHECK (`id` = 1),
  `revision` bigint(20) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `charge` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `payer_id` uuid NOT NULL,
  `kind` varchar(20) NOT NULL,
  `label` varchar(600) NOT NULL,
  `day` date NOT NULL,
  `quantity` int(11) NOT NULL,
  `unit_minor` bigint(20) NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `vat_rate` smallint(6) NOT NULL,
  `source` varchar(120) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `invoice_id` uuid DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `charge_once` (`source`),
  KEY `charge_open` (`operator_id`,`invoice_id`,`day`),
  KEY `charge_payer` (`payer_id`,`day`),
  KEY `charge_invoice` (`invoice_id`),
  CONSTRAINT `charge_of_payer` FOREIGN KEY (`payer_id`) REFERENCES `payer` (`id`),
  CONSTRAINT `charge_amount` CHECK (`amount_minor` = `quantity` * `unit_minor`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `charged_membership` (
  `membership_id` uuid NOT NULL,
  `charged_until` date NOT NULL,
  PRIMARY KEY (`membership_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `checkout` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `invoice_id` uuid DEFAULT NULL,
  `payer_id` uuid DEFAULT NULL,
  `fund` varchar(10) NOT NULL DEFAULT 'INVOICES',
  `amount_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `language` char(2) DEFAULT NULL,
  `card_account` varchar(64) DEFAULT NULL,
  `state` varchar(10) NOT NULL,
  `reference` varchar(255) DEFAULT NULL,
  `address` varchar(2000) DEFAULT NULL,
  `transaction` varchar(255) DEFAULT NULL,
  `payment_id` uuid DEFAULT NULL,
  `failed_at` datetime(3) DEFAULT NULL,
  `refund_wanted_at` datetime(3) DEFAULT NULL,
  `refunded_at` datetime(3) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `expires_at` datetime(3) NOT NULL,
  `told_refunded_minor` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY `checkout_payment` (`payment_id`),
  KEY `checkout_invoice` (`invoice_id`,`state`),
  KEY `checkout_open` (`state`,`expires_at`),
  KEY `checkout_refund` (`refund_wanted_at`,`refunded_at`),
  KEY `checkout_age` (`created_at`),
  KEY `checkout_ahead` (`payer_id`,`state`),
  CONSTRAINT `checkout_ahead_of` FOREIGN KEY (`payer_id`) REFERENCES `payer` (`id`),
  CONSTRAINT `checkout_of` FOREIGN KEY (`invoice_id`) REFERENCES `open_item` (`invoice_id`),
  CONSTRAINT `checkout_paid` FOREIGN KEY (`payment_id`) REFERENCES `payment` (`id`),
  CONSTRAINT `checkout_amount` CHECK (`amount_minor` > 0),
  CONSTRAINT `checkout_for` CHECK (`invoice_id` is null <> (`payer_id` is null) and `fund` = 'INVOICES' = (`payer_id` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `closure` (
  `operator_id` uuid NOT NULL,
  `number` bigint(20) NOT NULL,
  `kind` varchar(5) NOT NULL,
  `first_day` date NOT NULL,
  `last_day` date NOT NULL,
  `entries` int(11) NOT NULL,
  `last_entry` bigint(20) NOT NULL,
  `entry_hash` binary(32) NOT NULL,
  `sales_minor` bigint(20) NOT NULL,
  `receipts_minor` bigint(20) NOT NULL,
  `all_sales_minor` bigint(20) NOT NULL,
  `all_receipts_minor` bigint(20) NOT NULL,
  `closed_by` uuid DEFAULT NULL,
  `closed_at` datetime(3) NOT NULL,
  `previous_hash` binary(32) NOT NULL,
  `hash` binary(32) NOT NULL,
  PRIMARY KEY (`operator_id`,`number`),
  UNIQUE KEY `closure_once` (`operator_id`,`kind`,`first_day`),
  CONSTRAINT `closure_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `closure_days` CHECK (`first_day` <= `last_day`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `collection` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `collect_on` date NOT NULL,
  `format` varchar(15) NOT NULL,
  `creditor` varchar(140) NOT NULL,
  `iban` varchar(34) NOT NULL,
  `bic` varchar(11) DEFAULT NULL,
  `creditor_id` varchar(35) NOT NULL,
  `currency` char(3) NOT NULL,
  `created_by` uuid NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `discarded_at` datetime(3) DEFAULT NULL,
  `collected_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `collection_latest` (`operator_id`,`created_at`),
  CONSTRAINT `collection_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `collection_item` (
  `collection_id` uuid NOT NULL,
  `invoice_id` uuid NOT NULL,
  `payer_id` uuid NOT NULL,
  `mandate_id` uuid NOT NULL,
  `live` tinyint(1) DEFAULT NULL,
  `end_to_end_id` varchar(35) NOT NULL,
  `sequence` char(4) NOT NULL,
  `reference` varchar(35) NOT NULL,
  `signed_on` date NOT NULL,
  `holder` varchar(140) NOT NULL,
  `iban` varchar(34) NOT NULL,
  `bic` varchar(11) DEFAULT NULL,
  `invoice` varchar(20) NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `payment_id` uuid DEFAULT NULL,
  `attempt` smallint(6) NOT NULL DEFAULT 0,
  `outcome` varchar(8) DEFAULT NULL,
  `return_code` varchar(4) DEFAULT NULL,
  `returned_on` date DEFAULT NULL,
  `turn` smallint(6) NOT NULL DEFAULT 0,
  PRIMARY KEY (`collection_id`,`invoice_id`),
  UNIQUE KEY `collection_item_turn` (`invoice_id`,`turn`,`live`),
  KEY `collection_item_mandate` (`mandate_id`),
  KEY `collection_item_payer` (`payer_id`),
  KEY `collection_item_payment` (`payment_id`),
  KEY `collection_item_end_to_end` (`end_to_end_id`),
  CONSTRAINT `collection_item_invoice` FOREIGN KEY (`invoice_id`) REFERENCES `open_item` (`invoice_id`),
  CONSTRAINT `collection_item_of` FOREIGN KEY (`collection_id`) REFERENCES `collection` (`id`),
  CONSTRAINT `collection_item_amount` CHECK (`amount_minor` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `controller` (
  `id` uuid NOT NULL,
  `resource_id` uuid DEFAULT NULL,
  `door_id` uuid DEFAULT NULL,
  `key_hash` binary(32) DEFAULT NULL,
  `public_key` binary(32) DEFAULT NULL,
  `keyed_at` datetime(3) NOT NULL,
  `revoked_at` datetime(3) DEFAULT NULL,
  `heard_at` datetime(3) DEFAULT NULL,
  `offline_minutes` smallint(6) NOT NULL DEFAULT 60,
  PRIMARY KEY (`id`),
  UNIQUE KEY `controller_key` (`key_hash`),
  UNIQUE KEY `controller_of_machine` (`resource_id`),
  UNIQUE KEY `controller_of_door` (`door_id`),
  CONSTRAINT `controller_door` FOREIGN KEY (`door_id`) REFERENCES `door` (`id`),
  CONSTRAINT `controller_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `controller_revoked` CHECK (`key_hash` is null = (`revoked_at` is not null)),
  CONSTRAINT `controller_offline` CHECK (`offline_minutes` between 0 and 1440),
  CONSTRAINT `controller_guards` CHECK (`id` = coalesce(`resource_id`,`door_id`) and `resource_id` is null <> (`door_id` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `coupon` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `code` varchar(30) NOT NULL,
  `percent` smallint(6) DEFAULT NULL,
  `amount_minor` bigint(20) DEFAULT NULL,
  `currency` char(3) NOT NULL,
  `for_plans` tinyint(1) NOT NULL,
  `for_packs` tinyint(1) NOT NULL,
  `for_reservations` tinyint(1) NOT NULL DEFAULT 0,
  `valid_from` date NOT NULL,
  `valid_until` date DEFAULT NULL,
  `uses` int(11) DEFAULT NULL,
  `uses_each` int(11) DEFAULT NULL,
  `used` int(11) NOT NULL DEFAULT 0,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `coupon_code` (`operator_id`,`code`),
  CONSTRAINT `coupon_of` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `coupon_effect` CHECK (`percent` is null <> (`amount_minor` is null)),
  CONSTRAINT `coupon_percent` CHECK (`percent` is null or `percent` between 1 and 100),
  CONSTRAINT `coupon_amount` CHECK (`amount_minor` is null or `amount_minor` > 0),
  CONSTRAINT `coupon_used` CHECK (`used` >= 0 and (`uses` is null or `used` <= `uses`))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `coupon_use` (
  `membership_id` uuid NOT NULL,
  `coupon_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `used_at` datetime(3) NOT NULL,
  PRIMARY KEY (`membership_id`),
  KEY `coupon_use_coupon` (`coupon_id`,`member_id`),
  KEY `coupon_use_member` (`member_id`),
  CONSTRAINT `coupon_use_by` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `coupon_use_for` FOREIGN KEY (`membership_id`) REFERENCES `membership` (`id`),
  CONSTRAINT `coupon_use_of` FOREIGN KEY (`coupon_id`) REFERENCES `coupon` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `coupon_visit` (
  `reservation_id` uuid NOT NULL,
  `coupon_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `used_at` datetime(3) NOT NULL,
  PRIMARY KEY (`reservation_id`),
  KEY `coupon_visit_coupon` (`coupon_id`,`member_id`),
  KEY `coupon_visit_member` (`member_id`),
  CONSTRAINT `coupon_visit_by` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `coupon_visit_of` FOREIGN KEY (`coupon_id`) REFERENCES `coupon` (`id`),
  CONSTRAINT `coupon_visit_amount` CHECK (`amount_minor` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `course` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `title` varchar(120) NOT NULL,
  `title_en` varchar(120) DEFAULT NULL,
  `description` varchar(2000) DEFAULT NULL,
  `description_en` varchar(2000) DEFAULT NULL,
  `price_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `min_places` smallint(6) NOT NULL,
  `max_places` smallint(6) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `minutes` smallint(6) NOT NULL DEFAULT 120,
  `trainer_id` uuid DEFAULT NULL,
  `needs_quiz` tinyint(1) NOT NULL DEFAULT 0,
  `decide_hours` smallint(6) NOT NULL DEFAULT 48,
  `leave_hours` smallint(6) NOT NULL DEFAULT 24,
  `withdrawn_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `course_of` (`operator_id`),
  CONSTRAINT `course_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `course_places` CHECK (`min_places` between 1 and `max_places`),
  CONSTRAINT `course_minutes` CHECK (`minutes` between 15 and 1380),
  CONSTRAINT `course_hours` CHECK (`decide_hours` between 0 and 720 and `leave_hours` between 0 and 720)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `course_authorisation` (
  `course_id` uuid NOT NULL,
  `type_id` uuid NOT NULL,
  PRIMARY KEY (`course_id`,`type_id`),
  KEY `course_authorisation_type` (`type_id`),
  CONSTRAINT `course_authorisation_course` FOREIGN KEY (`course_id`) REFERENCES `course` (`id`),
  CONSTRAINT `course_authorisation_type` FOREIGN KEY (`type_id`) REFERENCES `authorisation_type` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `day_note` (
  `id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `day` date NOT NULL,
  `text` varchar(200) NOT NULL,
  `author_id` uuid NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `done_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `day_note_of_day` (`venue_id`,`day`,`created_at`),
  KEY `day_note_author` (`author_id`),
  KEY `day_note_age` (`day`),
  CONSTRAINT `day_note_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`),
  CONSTRAINT `day_note_written_by` FOREIGN KEY (`author_id`) REFERENCES `member` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `day_pass` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `plan_id` uuid NOT NULL,
  `day` date NOT NULL,
  `first_name` varchar(80) NOT NULL,
  `last_name` varchar(80) NOT NULL,
  `email` varchar(254) NOT NULL,
  `locale` varchar(10) NOT NULL,
  `pays_by` varchar(10) NOT NULL,
  `price_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `state` varchar(10) NOT NULL,
  `token_hash` binary(32) DEFAULT NULL,
  `member_id` uuid DEFAULT NULL,
  `reservation_id` uuid DEFAULT NULL,
  `invoice_id` uuid DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  `part` varchar(10) NOT NULL DEFAULT 'DAY',
  PRIMARY KEY (`id`),
  UNIQUE KEY `day_pass_token` (`token_hash`),
  UNIQUE KEY `day_pass_reservation` (`reservation_id`),
  UNIQUE KEY `day_pass_invoice` (`invoice_id`),
  KEY `day_pass_member` (`member_id`),
  KEY `day_pass_day` (`day`),
  KEY `day_pass_operator` (`operator_id`),
  KEY `day_pass_venue` (`venue_id`),
  CONSTRAINT `day_pass_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `day_pass_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `deletion` (
  `id` uuid NOT NULL,
  `table_name` varchar(64) NOT NULL,
  `moment` varchar(64) NOT NULL,
  `older_than` datetime(3) NOT NULL,
  `deleted` int(11) NOT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `deletion_at` (`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `deposit` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `payer_id` uuid NOT NULL,
  `what` varchar(140) NOT NULL,
  `currency` char(3) NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `held_minor` bigint(20) NOT NULL,
  `taken_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `deposit_latest` (`operator_id`,`taken_at`),
  KEY `deposit_payer` (`payer_id`),
  CONSTRAINT `deposit_of_payer` FOREIGN KEY (`payer_id`) REFERENCES `payer` (`id`),
  CONSTRAINT `deposit_amount` CHECK (`amount_minor` > 0),
  CONSTRAINT `deposit_never_more` CHECK (`held_minor` >= 0 and `held_minor` <= `amount_minor`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `deposit_movement` (
  `payment_id` uuid NOT NULL,
  `deposit_id` uuid NOT NULL,
  PRIMARY KEY (`payment_id`),
  KEY `deposit_movement_of` (`deposit_id`),
  CONSTRAINT `deposit_movement_by` FOREIGN KEY (`payment_id`) REFERENCES `payment` (`id`),
  CONSTRAINT `deposit_movement_of` FOREIGN KEY (`deposit_id`) REFERENCES `deposit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `display` (
  `id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `resource_id` uuid DEFAULT NULL,
  `name` varchar(120) NOT NULL,
  `look` varchar(8) NOT NULL,
  `secret_hash` binary(32) NOT NULL,
  `made_at` datetime(3) NOT NULL,
  `seen_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `display_secret` (`secret_hash`),
  KEY `display_at_venue` (`venue_id`,`name`),
  KEY `display_beside` (`resource_id`),
  CONSTRAINT `display_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `display_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `door` (
  `id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `resource_id` uuid DEFAULT NULL,
  `name` varchar(80) NOT NULL,
  `early_minutes` smallint(6) NOT NULL DEFAULT 15,
  `opens_until` datetime(3) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `removed_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `door_venue` (`venue_id`),
  KEY `door_of_resource` (`resource_id`),
  CONSTRAINT `door_at_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`),
  CONSTRAINT `door_of_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `door_early` CHECK (`early_minutes` between 0 and 120)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `doubtful_session` (
  `session_id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `found_at` datetime(3) NOT NULL,
  `state` varchar(8) NOT NULL DEFAULT 'WAITING',
  `minutes` int(11) DEFAULT NULL,
  `reason` varchar(200) DEFAULT NULL,
  `decided_by` uuid DEFAULT NULL,
  `decided_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`session_id`),
  KEY `doubtful_session_at` (`venue_id`,`state`,`found_at`),
  KEY `doubtful_session_of` (`member_id`),
  KEY `doubtful_session_age` (`found_at`),
  CONSTRAINT `doubtful_session_is` FOREIGN KEY (`session_id`) REFERENCES `machine_session` (`id`) ON DELETE CASCADE,
  CONSTRAINT `doubtful_session_decided` CHECK (`state` = 'WAITING' = (`decided_at` is null)),
  CONSTRAINT `doubtful_session_charged` CHECK (`state` = 'CHARGED' = (`minutes` is not null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `dunning_act` (
  `id` uuid NOT NULL,
  `payer_id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `kind` varchar(12) NOT NULL,
  `step` varchar(12) DEFAULT NULL,
  `open_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `note` varchar(200) DEFAULT NULL,
  `done_by` uuid DEFAULT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `dunning_act_payer` (`payer_id`,`at`),
  KEY `dunning_act_operator` (`operator_id`,`at`),
  CONSTRAINT `dunning_act_of_payer` FOREIGN KEY (`payer_id`) REFERENCES `payer` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `dunning_case` (
  `payer_id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `step` varchar(12) DEFAULT NULL,
  `step_on` date DEFAULT NULL,
  `held_until` date DEFAULT NULL,
  `held_reason` varchar(200) DEFAULT NULL,
  `revision` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`payer_id`),
  KEY `dunning_case_operator` (`operator_id`),
  CONSTRAINT `dunning_case_payer` FOREIGN KEY (`payer_id`) REFERENCES `payer` (`id`),
  CONSTRAINT `dunning_case_step` CHECK (`step` is null = (`step_on` is null)),
  CONSTRAINT `dunning_case_held` CHECK (`held_until` is null = (`held_reason` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `dunning_ladder` (
  `operator_id` uuid NOT NULL,
  `active` tinyint(1) NOT NULL,
  `starts_on` date NOT NULL,
  `friendly_days` smallint(6) NOT NULL,
  `formal_days` smallint(6) NOT NULL,
  `grace_days` smallint(6) NOT NULL,
  `broken_days` smallint(6) NOT NULL DEFAULT 10,
  PRIMARY KEY (`operator_id`),
  CONSTRAINT `dunning_ladder_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `dunning_ladder_days` CHECK (`friendly_days` between 1 and 90 and `formal_days` between 1 and 90 and `grace_days` between 1 and 90)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `dunning_text` (
  `operator_id` uuid NOT NULL,
  `step` varchar(12) NOT NULL,
  `language` char(2) NOT NULL,
  `body` varchar(2000) NOT NULL,
  PRIMARY KEY (`operator_id`,`step`,`language`),
  CONSTRAINT `dunning_text_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `enrolment` (
  `id` uuid NOT NULL,
  `session_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `state` varchar(10) NOT NULL,
  `turn` int(11) NOT NULL,
  `price_minor` bigint(20) NOT NULL DEFAULT 0,
  `currency` char(3) NOT NULL DEFAULT 'EUR',
  `charged` tinyint(1) NOT NULL DEFAULT 0,
  `free_to_leave` tinyint(1) NOT NULL DEFAULT 0,
  `sequence` int(11) NOT NULL DEFAULT 0,
  `present` tinyint(1) NOT NULL DEFAULT 0,
  `note` varchar(500) DEFAULT NULL,
  `passed_at` datetime(3) DEFAULT NULL,
  `passed_by` uuid DEFAULT NULL,
  `quiz_by_mouth` tinyint(1) NOT NULL DEFAULT 0,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `enrolment_once` (`session_id`,`member_id`),
  KEY `enrolment_member` (`member_id`),
  CONSTRAINT `enrolment_of_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `enrolment_session` FOREIGN KEY (`session_id`) REFERENCES `training_session` (`id`),
  CONSTRAINT `enrolment_price` CHECK (`price_minor` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `enrolment_authorisation` (
  `enrolment_id` uuid NOT NULL,
  `authorisation_id` uuid NOT NULL,
  `was_held` tinyint(1) NOT NULL,
  `previous_end` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`enrolment_id`,`authorisation_id`),
  KEY `enrolment_authorisation_authorisation` (`authorisation_id`),
  CONSTRAINT `enrolment_authorisation_authorisation` FOREIGN KEY (`authorisation_id`) REFERENCES `authorisation` (`id`) ON DELETE CASCADE,
  CONSTRAINT `enrolment_authorisation_enrolment` FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `evaluation_grid` (
  `course_id` uuid NOT NULL,
  `version` int(11) NOT NULL,
  `gestures` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`gestures`)),
  `live` tinyint(1) DEFAULT NULL,
  `made_at` datetime(3) NOT NULL,
  PRIMARY KEY (`course_id`,`version`),
  UNIQUE KEY `evaluation_grid_live` (`course_id`,`live`),
  CONSTRAINT `evaluation_grid_of` FOREIGN KEY (`course_id`) REFERENCES `course` (`id`),
  CONSTRAINT `evaluation_grid_version` CHECK (`version` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `fault` (
  `id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `resource_id` uuid NOT NULL,
  `unit_id` uuid NOT NULL,
  `description` varchar(1000) NOT NULL,
  `reporter_id` uuid DEFAULT NULL,
  `reporter_name` varchar(160) DEFAULT NULL,
  `reporter_email` varchar(254) DEFAULT NULL,
  `state` varchar(10) NOT NULL,
  `reported_at` datetime(3) NOT NULL,
  `moved_at` datetime(3) NOT NULL,
  `answered_by` uuid DEFAULT NULL,
  `outage_id` uuid DEFAULT NULL,
  `out_from` datetime(3) DEFAULT NULL,
  `expected_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `fault_venue` (`venue_id`,`state`,`reported_at`),
  KEY `fault_resource` (`resource_id`,`state`),
  KEY `fault_state` (`state`,`expected_at`),
  KEY `fault_outage` (`outage_id`),
  KEY `fault_reporter` (`reporter_id`),
  KEY `fault_reporter_email` (`reporter_email`),
  KEY `fault_moved` (`moved_at`),
  KEY `fault_of_unit` (`unit_id`),
  CONSTRAINT `fault_at_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`),
  CONSTRAINT `fault_of_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `fault_of_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `fault_photo` (
  `fault_id` uuid NOT NULL,
  `content` mediumblob NOT NULL,
  `added_at` datetime(3) NOT NULL,
  PRIMARY KEY (`fault_id`),
  KEY `fault_photo_added` (`added_at`),
  CONSTRAINT `fault_photo_of_fault` FOREIGN KEY (`fault_id`) REFERENCES `fault` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `fault_proposal` (
  `id` uuid NOT NULL,
  `fault_id` uuid NOT NULL,
  `reservation_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `reserved_from` datetime(3) NOT NULL,
  `kind` varchar(14) DEFAULT NULL,
  `resource_id` uuid DEFAULT NULL,
  `unit_id` uuid DEFAULT NULL,
  `starts_at` datetime(3) DEFAULT NULL,
  `ends_at` datetime(3) DEFAULT NULL,
  `state` varchar(10) NOT NULL,
  `told_at` datetime(3) NOT NULL,
  `answered_at` datetime(3) DEFAULT NULL,
  `open_for` uuid GENERATED ALWAYS AS (if(`state` = 'OPEN',`reservation_id`,NULL)) STORED,
  PRIMARY KEY (`id`),
  UNIQUE KEY `fault_proposal_once` (`fault_id`,`reservation_id`),
  UNIQUE KEY `fault_proposal_one_open` (`open_for`),
  KEY `fault_proposal_member` (`member_id`,`state`),
  KEY `fault_proposal_due` (`state`,`reserved_from`),
  KEY `fault_proposal_target` (`resource_id`,`state`),
  CONSTRAINT `fault_proposal_of_fault` FOREIGN KEY (`fault_id`) REFERENCES `fault` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `favourite_unit` (
  `member_id` uuid NOT NULL,
  `unit_id` uuid NOT NULL,
  `since` datetime(3) NOT NULL,
  PRIMARY KEY (`member_id`,`unit_id`),
  KEY `favourite_unit_unit` (`unit_id`),
  CONSTRAINT `favourite_unit_of_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `favourite_unit_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `floor` (
  `id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `name` varchar(80) NOT NULL,
  `level` smallint(6) NOT NULL DEFAULT 0,
  `width` int(11) NOT NULL,
  `height` int(11) NOT NULL,
  `background` mediumtext NOT NULL,
  `revision` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY `floor_name` (`venue_id`,`name`),
  CONSTRAINT `floor_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `gesture_mark` (
  `enrolment_id` uuid NOT NULL,
  `gesture_id` uuid NOT NULL,
  `acquired` tinyint(1) NOT NULL,
  `marked_by` uuid NOT NULL,
  `marked_at` datetime(3) NOT NULL,
  PRIMARY KEY (`enrolment_id`,`gesture_id`),
  CONSTRAINT `gesture_mark_of` FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `gift_card` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `code_hash` binary(32) NOT NULL,
  `ending` char(4) NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `buyer` varchar(140) NOT NULL,
  `recipient` varchar(140) DEFAULT NULL,
  `sold_at` datetime(3) NOT NULL,
  `expires_on` date NOT NULL,
  `redeemed_by` uuid DEFAULT NULL,
  `redeemed_at` datetime(3) DEFAULT NULL,
  `given_back_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `gift_card_code` (`code_hash`),
  KEY `gift_card_latest` (`operator_id`,`sold_at`),
  KEY `gift_card_redeemer` (`redeemed_by`),
  CONSTRAINT `gift_card_of_payer` FOREIGN KEY (`id`) REFERENCES `payer` (`id`),
  CONSTRAINT `gift_card_redeemer` FOREIGN KEY (`redeemed_by`) REFERENCES `member` (`id`),
  CONSTRAINT `gift_card_amount` CHECK (`amount_minor` > 0),
  CONSTRAINT `gift_card_once` CHECK (`redeemed_by` is null = (`redeemed_at` is null) and (`redeemed_at` is null or `given_back_at` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `gift_order` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `buyer` varchar(140) NOT NULL,
  `buyer_email` varchar(254) DEFAULT NULL,
  `recipient` varchar(140) DEFAULT NULL,
  `recipient_email` varchar(254) DEFAULT NULL,
  `message` varchar(500) DEFAULT NULL,
  `deliver_on` date NOT NULL,
  `language` char(2) NOT NULL,
  `ordered_at` datetime(3) NOT NULL,
  `paid_at` datetime(3) DEFAULT NULL,
  `mailed_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `gift_order_due` (`mailed_at`,`deliver_on`),
  CONSTRAINT `gift_order_of_payer` FOREIGN KEY (`id`) REFERENCES `payer` (`id`),
  CONSTRAINT `gift_order_reaches_somebody` CHECK (`buyer_email` is not null or `recipient_email` is not null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `guardianship` (
  `id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `guardian_id` uuid DEFAULT NULL,
  `name` varchar(160) NOT NULL,
  `email` varchar(254) NOT NULL,
  `phone` varchar(30) DEFAULT NULL,
  `locale` varchar(10) NOT NULL,
  `ends_on` date NOT NULL,
  `token_hash` binary(32) DEFAULT NULL,
  `asked_at` datetime(3) NOT NULL,
  `consented_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `guardianship_of` (`member_id`),
  UNIQUE KEY `guardianship_token` (`token_hash`),
  KEY `guardianship_guardian` (`guardian_id`),
  KEY `guardianship_end` (`ends_on`),
  CONSTRAINT `guardianship_by` FOREIGN KEY (`guardian_id`) REFERENCES `member` (`id`) ON DELETE SET NULL,
  CONSTRAINT `guardianship_minor` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `idempotent_answer` (
  `caller_id` uuid NOT NULL,
  `idempotency_key` varchar(128) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `fingerprint` binary(32) NOT NULL,
  `status` smallint(6) NOT NULL,
  `body` mediumtext NOT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`caller_id`,`idempotency_key`),
  KEY `idempotent_answer_age` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `installation` (
  `id` tinyint(4) NOT NULL CHECK (`id` = 1),
  `kind` varchar(10) NOT NULL,
  `network_name` varchar(120) NOT NULL,
  `installed_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `instalment` (
  `plan_id` uuid NOT NULL,
  `position` smallint(6) NOT NULL,
  `due_on` date NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `until_minor` bigint(20) NOT NULL,
  PRIMARY KEY (`plan_id`,`position`),
  CONSTRAINT `instalment_of` FOREIGN KEY (`plan_id`) REFERENCES `instalment_plan` (`id`) ON DELETE CASCADE,
  CONSTRAINT `instalment_amount` CHECK (`amount_minor` > 0 and `until_minor` >= `amount_minor`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `instalment_plan` (
  `id` uuid NOT NULL,
  `invoice_id` uuid NOT NULL,
  `total_minor` bigint(20) NOT NULL,
  `live` tinyint(1) DEFAULT NULL,
  `agreed_by` uuid NOT NULL,
  `agreed_at` datetime(3) NOT NULL,
  `ended_by` uuid DEFAULT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `instalment_plan_one` (`invoice_id`,`live`),
  CONSTRAINT `instalment_plan_invoice` FOREIGN KEY (`invoice_id`) REFERENCES `open_item` (`invoice_id`),
  CONSTRAINT `instalment_plan_total` CHECK (`total_minor` > 0),
  CONSTRAINT `instalment_plan_ended` CHECK (`ended_at` is null = (`live` is not null) and `ended_at` is null = (`ended_by` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `invoice` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `series` varchar(10) NOT NULL,
  `number` int(11) NOT NULL,
  `kind` varchar(12) NOT NULL,
  `corrects_id` uuid DEFAULT NULL,
  `payer_id` uuid NOT NULL,
  `run_id` uuid DEFAULT NULL,
  `issued_on` date NOT NULL,
  `issued_at` datetime(3) NOT NULL,
  `due_on` date NOT NULL,
  `supplied_from` date NOT NULL,
  `supplied_until` date NOT NULL,
  `customer_name` varchar(200) NOT NULL,
  `seller` text NOT NULL,
  `customer` text NOT NULL,
  `pays_by` varchar(10) NOT NULL,
  `vat_regime` varchar(20) NOT NULL,
  `vat_on_debits` tinyint(1) NOT NULL,
  `vat_mention` varchar(200) DEFAULT NULL,
  `currency` char(3) NOT NULL,
  `net_minor` bigint(20) NOT NULL,
  `vat_minor` bigint(20) NOT NULL,
  `gross_minor` bigint(20) NOT NULL,
  `reason` varchar(200) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `invoice_number` (`operator_id`,`series`,`number`),
  KEY `invoice_payer` (`payer_id`,`issued_on`),
  KEY `invoice_run` (`run_id`),
  KEY `invoice_day` (`operator_id`,`issued_on`),
  KEY `invoice_corrects` (`corrects_id`),
  CONSTRAINT `invoice_corrects_one` FOREIGN KEY (`corrects_id`) REFERENCES `invoice` (`id`),
  CONSTRAINT `invoice_of_payer` FOREIGN KEY (`payer_id`) REFERENCES `payer` (`id`),
  CONSTRAINT `invoice_sum` CHECK (`gross_minor` = `net_minor` + `vat_minor`),
  CONSTRAINT `invoice_credit` CHECK (`kind` = 'CREDIT_NOTE' = (`corrects_id` is not null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `invoice_line` (
  `invoice_id` uuid NOT NULL,
  `position` smallint(6) NOT NULL,
  `charge_id` uuid DEFAULT NULL,
  `kind` varchar(20) NOT NULL,
  `label` varchar(600) NOT NULL,
  `day` date NOT NULL,
  `quantity` int(11) NOT NULL,
  `unit_minor` bigint(20) NOT NULL,
  `vat_rate` smallint(6) NOT NULL,
  `net_minor` bigint(20) NOT NULL,
  `gross_minor` bigint(20) NOT NULL,
  `corrects_position` smallint(6) DEFAULT NULL,
  PRIMARY KEY (`invoice_id`,`position`),
  UNIQUE KEY `invoice_line_charge` (`charge_id`),
  CONSTRAINT `invoice_line_of` FOREIGN KEY (`invoice_id`) REFERENCES `invoice` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `invoice_series` (
  `operator_id` uuid NOT NULL,
  `series` varchar(10) NOT NULL,
  `next_number` int(11) NOT NULL,
  `last_issued_on` date NOT NULL,
  PRIMARY KEY (`operator_id`,`series`),
  CONSTRAINT `invoice_series_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `invoice_vat` (
  `invoice_id` uuid NOT NULL,
  `vat_rate` smallint(6) NOT NULL,
  `net_minor` bigint(20) NOT NULL,
  `vat_minor` bigint(20) NOT NULL,
  `gross_minor` bigint(20) NOT NULL,
  PRIMARY KEY (`invoice_id`,`vat_rate`),
  CONSTRAINT `invoice_vat_of` FOREIGN KEY (`invoice_id`) REFERENCES `invoice` (`id`),
  CONSTRAINT `invoice_vat_sum` CHECK (`gross_minor` = `net_minor` + `vat_minor`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `job_failure` (
  `job` varchar(80) NOT NULL,
  `attempts` int(11) NOT NULL,
  `first_at` datetime(3) NOT NULL,
  `last_at` datetime(3) NOT NULL,
  `next_at` datetime(3) DEFAULT NULL,
  `error` varchar(2000) NOT NULL,
  PRIMARY KEY (`job`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `journal_account` (
  `operator_id` uuid NOT NULL,
  `purpose` varchar(20) NOT NULL,
  `code` varchar(20) NOT NULL,
  `label` varchar(100) NOT NULL,
  PRIMARY KEY (`operator_id`,`purpose`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `journal_entry` (
  `operator_id` uuid NOT NULL,
  `number` bigint(20) NOT NULL,
  `journal` varchar(5) NOT NULL,
  `booked_on` date NOT NULL,
  `booked_at` datetime(3) NOT NULL,
  `document_id` uuid NOT NULL,
  `document` varchar(20) NOT NULL,
  `document_hash` binary(32) NOT NULL,
  `label` varchar(250) NOT NULL,
  `previous_hash` binary(32) NOT NULL,
  `hash` binary(32) NOT NULL,
  PRIMARY KEY (`operator_id`,`number`),
  UNIQUE KEY `journal_entry_document` (`journal`,`document_id`),
  KEY `journal_entry_day` (`operator_id`,`booked_on`),
  CONSTRAINT `journal_entry_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `journal_head` (
  `operator_id` uuid NOT NULL,
  `next_number` bigint(20) NOT NULL,
  `last_hash` binary(32) NOT NULL,
  `closed_until` date DEFAULT NULL,
  `closures` bigint(20) NOT NULL DEFAULT 0,
  `closure_hash` binary(32) NOT NULL DEFAULT repeat(char(0),32),
  PRIMARY KEY (`operator_id`),
  CONSTRAINT `journal_head_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `journal_line` (
  `operator_id` uuid NOT NULL,
  `entry_number` bigint(20) NOT NULL,
  `position` smallint(6) NOT NULL,
  `account` varchar(20) NOT NULL,
  `account_label` varchar(100) NOT NULL,
  `auxiliary` varchar(40) DEFAULT NULL,
  `auxiliary_label` varchar(200) DEFAULT NULL,
  `debit_minor` bigint(20) NOT NULL,
  `credit_minor` bigint(20) NOT NULL,
  PRIMARY KEY (`operator_id`,`entry_number`,`position`),
  CONSTRAINT `journal_line_of` FOREIGN KEY (`operator_id`, `entry_number`) REFERENCES `journal_entry` (`operator_id`, `number`),
  CONSTRAINT `journal_line_sides` CHECK (`debit_minor` >= 0 and `credit_minor` >= 0 and `debit_minor` = 0 <> (`credit_minor` = 0))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `ledger_account` (
  `id` uuid NOT NULL,
  `owner_id` uuid NOT NULL,
  `purpose` varchar(20) NOT NULL,
  `measure` varchar(10) NOT NULL,
  `guarded` tinyint(1) NOT NULL,
  `debits_pending` bigint(20) NOT NULL DEFAULT 0,
  `debits_posted` bigint(20) NOT NULL DEFAULT 0,
  `credits_pending` bigint(20) NOT NULL DEFAULT 0,
  `credits_posted` bigint(20) NOT NULL DEFAULT 0,
  `opened_at` datetime(3) NOT NULL,
  `expires_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ledger_account_owner` (`owner_id`,`purpose`),
  CONSTRAINT `ledger_account_covered` CHECK (`guarded` = 0 or `debits_pending` + `debits_posted` <= `credits_posted`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `ledger_transfer` (
  `id` uuid NOT NULL,
  `kind` varchar(10) NOT NULL,
  `debit_account_id` uuid NOT NULL,
  `credit_account_id` uuid NOT NULL,
  `amount` bigint(20) NOT NULL,
  `measure` varchar(10) NOT NULL,
  `pending_id` uuid DEFAULT NULL,
  `reference_id` uuid DEFAULT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `ledger_transfer_settles_once` (`pending_id`),
  KEY `ledger_transfer_debit` (`debit_account_id`,`at`),
  KEY `ledger_transfer_credit` (`credit_account_id`,`at`),
  KEY `ledger_transfer_reference` (`reference_id`),
  CONSTRAINT `ledger_transfer_amount` CHECK (`amount` > 0 or `kind` = 'POST' and `amount` >= 0),
  CONSTRAINT `ledger_transfer_sides` CHECK (`debit_account_id` <> `credit_account_id`),
  CONSTRAINT `ledger_transfer_pending` CHECK (`kind` in ('POST','VOID') = (`pending_id` is not null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `lending_terms` (
  `resource_id` uuid NOT NULL,
  `deposit_minor` bigint(20) NOT NULL DEFAULT 0,
  `late_fee_minor` bigint(20) NOT NULL DEFAULT 0,
  `accessories` varchar(300) DEFAULT NULL,
  `rules` varchar(600) DEFAULT NULL,
  `revision` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`resource_id`),
  CONSTRAINT `lending_terms_of_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `lending_terms_not_negative` CHECK (`deposit_minor` >= 0 and `late_fee_minor` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `loan` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `resource_id` uuid NOT NULL,
  `unit_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `reservation_id` uuid NOT NULL,
  `at_once` tinyint(1) NOT NULL DEFAULT 0,
  `is_out` tinyint(4) DEFAULT NULL,
  `handed_out_at` datetime(3) NOT NULL,
  `handed_out_by` uuid NOT NULL,
  `due_at` datetime(3) NOT NULL,
  `condition_out` varchar(500) DEFAULT NULL,
  `currency` char(3) NOT NULL,
  `deposit_minor` bigint(20) NOT NULL,
  `returned_at` datetime(3) DEFAULT NULL,
  `returned_by` uuid DEFAULT NULL,
  `condition_back` varchar(500) DEFAULT NULL,
  `missing` varchar(300) DEFAULT NULL,
  `damage_minor` bigint(20) NOT NULL DEFAULT 0,
  `kept_minor` bigint(20) NOT NULL DEFAULT 0,
  `late_minor` bigint(20) NOT NULL DEFAULT 0,
  `undone_at` datetime(3) DEFAULT NULL,
  `reminded_on` date DEFAULT NULL,
  `moved_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `loan_out` (`unit_id`,`is_out`),
  UNIQUE KEY `loan_of_reservation` (`reservation_id`,`is_out`),
  KEY `loan_due` (`is_out`,`due_at`),
  KEY `loan_venue` (`venue_id`,`is_out`,`due_at`),
  KEY `loan_member` (`member_id`,`is_out`,`due_at`),
  KEY `loan_moved` (`moved_at`),
  KEY `loan_at_operator` (`operator_id`),
  KEY `loan_history` (`resource_id`,`handed_out_at`),
  KEY `loan_past` (`member_id`,`moved_at`),
  CONSTRAINT `loan_at_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `loan_at_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`),
  CONSTRAINT `loan_of_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `loan_of_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`),
  CONSTRAINT `loan_to_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `loan_is_out` CHECK (`is_out` is null or `is_out` = 1 and `returned_at` is null and `undone_at` is null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `login` (
  `member_id` uuid NOT NULL,
  `password_hash` varchar(200) NOT NULL,
  `failed_attempts` smallint(6) NOT NULL DEFAULT 0,
  `locked_until` datetime(3) DEFAULT NULL,
  `last_login_at` datetime(3) DEFAULT NULL,
  `demo` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`member_id`),
  CONSTRAINT `login_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `machine_session` (
  `id` uuid NOT NULL,
  `resource_id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `reservation_id` uuid DEFAULT NULL,
  `started_at` datetime(3) NOT NULL,
  `until_at` datetime(3) NOT NULL,
  `heard_at` datetime(3) NOT NULL,
  `ran_seconds` int(11) NOT NULL DEFAULT 0,
  `ended_at` datetime(3) DEFAULT NULL,
  `ended_by` varchar(12) DEFAULT NULL,
  `offline` tinyint(1) NOT NULL DEFAULT 0,
  `doubt` varchar(24) DEFAULT NULL,
  `settled_at` datetime(3) DEFAULT NULL,
  `open_on` uuid GENERATED ALWAYS AS (if(`ended_at` is null,`resource_id`,NULL)) STORED,
  `accompanied_by` uuid DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `machine_session_one_open` (`open_on`),
  KEY `machine_session_member` (`member_id`,`started_at`),
  KEY `machine_session_of` (`resource_id`,`started_at`),
  KEY `machine_session_unsettled` (`settled_at`,`heard_at`),
  KEY `machine_session_reservation` (`reservation_id`),
  KEY `machine_session_with` (`accompanied_by`),
  CONSTRAINT `machine_session_by` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `machine_session_on` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `machine_session_with` FOREIGN KEY (`accompanied_by`) REFERENCES `member` (`id`),
  CONSTRAINT `machine_session_ended` CHECK (`ended_at` is null = (`ended_by` is null)),
  CONSTRAINT `machine_session_settled` CHECK (`settled_at` is null or `ended_at` is not null),
  CONSTRAINT `machine_session_order` CHECK (`ended_at` is null or `ended_at` >= `started_at`),
  CONSTRAINT `machine_session_ran` CHECK (`ran_seconds` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `mailbox_message` (
  `id` uuid NOT NULL,
  `outbox_id` uuid NOT NULL,
  `recipient_id` uuid NOT NULL,
  `to_address` varchar(254) NOT NULL,
  `subject` varchar(300) NOT NULL,
  `mime` mediumtext NOT NULL,
  `delivered_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `mailbox_message_once` (`outbox_id`),
  KEY `mailbox_message_recipient` (`recipient_id`,`delivered_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `maintenance` (
  `id` uuid NOT NULL,
  `plan_id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `warned_at` datetime(3) DEFAULT NULL,
  `due_at` datetime(3) DEFAULT NULL,
  `planned_from` datetime(3) DEFAULT NULL,
  `planned_until` datetime(3) DEFAULT NULL,
  `plannings` smallint(6) NOT NULL DEFAULT 0,
  `stopped_from` datetime(3) DEFAULT NULL,
  `stopped_until` datetime(3) DEFAULT NULL,
  `finished_at` datetime(3) DEFAULT NULL,
  `done_by` uuid DEFAULT NULL,
  `notes` varchar(1000) DEFAULT NULL,
  `cost_minor` bigint(20) DEFAULT NULL,
  `currency` char(3) DEFAULT NULL,
  `open_of` uuid GENERATED ALWAYS AS (if(`finished_at` is null,`plan_id`,NULL)) STORED,
  PRIMARY KEY (`id`),
  UNIQUE KEY `maintenance_one_open` (`open_of`),
  KEY `maintenance_of_plan` (`plan_id`,`finished_at`),
  KEY `maintenance_due` (`venue_id`,`due_at`),
  KEY `maintenance_done` (`finished_at`),
  KEY `maintenance_done_by` (`done_by`),
  CONSTRAINT `maintenance_of` FOREIGN KEY (`plan_id`) REFERENCES `maintenance_plan` (`id`),
  CONSTRAINT `maintenance_planned` CHECK (`planned_from` is null = (`planned_until` is null)),
  CONSTRAINT `maintenance_slot` CHECK (`planned_from` is null or `planned_from` < `planned_until`),
  CONSTRAINT `maintenance_cost` CHECK (`cost_minor` is null = (`currency` is null) and (`cost_minor` is null or `cost_minor` >= 0)),
  CONSTRAINT `maintenance_stopped` CHECK (`stopped_from` is null = (`stopped_until` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `maintenance_plan` (
  `id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `resource_id` uuid NOT NULL,
  `title` varchar(120) NOT NULL,
  `tasks` varchar(2000) DEFAULT NULL,
  `every_months` smallint(6) DEFAULT NULL,
  `every_hours` smallint(6) DEFAULT NULL,
  `warn_days` smallint(6) NOT NULL,
  `warn_hours` smallint(6) NOT NULL,
  `responsible_id` uuid DEFAULT NULL,
  `stops` tinyint(1) NOT NULL,
  `active` tinyint(1) NOT NULL,
  `counted_from` datetime(3) NOT NULL,
  `revision` bigint(20) NOT NULL DEFAULT 0,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `maintenance_plan_venue` (`venue_id`,`active`),
  KEY `maintenance_plan_of` (`resource_id`),
  KEY `maintenance_plan_responsible` (`responsible_id`),
  CONSTRAINT `maintenance_plan_at` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`),
  CONSTRAINT `maintenance_plan_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `maintenance_plan_every` CHECK (`every_months` > 0 or `every_hours` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `mandate` (
  `id` uuid NOT NULL,
  `payer_id` uuid NOT NULL,
  `reference` varchar(35) NOT NULL,
  `holder` varchar(140) NOT NULL,
  `iban` varchar(34) NOT NULL,
  `bic` varchar(11) DEFAULT NULL,
  `signed_on` date NOT NULL,
  `revoked_on` date DEFAULT NULL,
  `suspended_on` date DEFAULT NULL,
  `suspended_code` varchar(4) DEFAULT NULL,
  `entered_by` uuid DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `mandate_reference` (`reference`),
  KEY `mandate_payer` (`payer_id`),
  CONSTRAINT `mandate_of_payer` FOREIGN KEY (`payer_id`) REFERENCES `payer` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `member` (
  `id` uuid NOT NULL,
  `first_name` varchar(80) NOT NULL,
  `last_name` varchar(80) NOT NULL,
  `email` varchar(254) DEFAULT NULL,
  `phone` varchar(30) DEFAULT NULL,
  `profession` varchar(120) DEFAULT NULL,
  `locale` varchar(10) NOT NULL DEFAULT 'fr',
  `badge` varchar(40) DEFAULT NULL,
  `shares_name` tinyint(1) NOT NULL DEFAULT 0,
  `on_screens` tinyint(1) NOT NULL DEFAULT 0,
  `revision` int(11) NOT NULL DEFAULT 0,
  `joined_on` date NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `born_on` date DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `member_email` (`email`),
  UNIQUE KEY `member_badge` (`badge`),
  KEY `member_name` (`last_name`,`first_name`),
  KEY `member_born` (`born_on`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `membership` (
  `id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `plan_id` uuid NOT NULL,
  `home_venue_id` uuid DEFAULT NULL,
  `starts_on` date NOT NULL,
  `ends_on` date DEFAULT NULL,
  `suspended` tinyint(1) NOT NULL DEFAULT 0,
  `revision` int(11) NOT NULL DEFAULT 0,
  `trial_until` date DEFAULT NULL,
  `committed_until` date DEFAULT NULL,
  `rest_credited` tinyint(1) NOT NULL DEFAULT 0,
  `team_id` uuid DEFAULT NULL,
  `shared` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  KEY `membership_member` (`member_id`,`starts_on`),
  KEY `membership_plan` (`plan_id`),
  KEY `membership_home` (`home_venue_id`),
  KEY `membership_team` (`team_id`),
  CONSTRAINT `membership_home` FOREIGN KEY (`home_venue_id`) REFERENCES `venue` (`id`),
  CONSTRAINT `membership_of_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `membership_of_plan` FOREIGN KEY (`plan_id`) REFERENCES `plan` (`id`),
  CONSTRAINT `membership_of_team` FOREIGN KEY (`team_id`) REFERENCES `team` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `membership_change` (
  `id` uuid NOT NULL,
  `membership_id` uuid NOT NULL,
  `kind` varchar(12) NOT NULL,
  `effective_on` date NOT NULL,
  `until_on` date DEFAULT NULL,
  `successor_id` uuid DEFAULT NULL,
  `made_by` uuid NOT NULL,
  `made_at` datetime(3) NOT NULL,
  `taken_back_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `membership_change_of` (`membership_id`,`made_at`),
  KEY `membership_change_successor` (`successor_id`),
  KEY `membership_change_by` (`made_by`),
  CONSTRAINT `membership_change_by` FOREIGN KEY (`made_by`) REFERENCES `member` (`id`),
  CONSTRAINT `membership_change_contract` FOREIGN KEY (`membership_id`) REFERENCES `membership` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `membership_pause` (
  `membership_id` uuid NOT NULL,
  `starts_on` date NOT NULL,
  `ends_on` date DEFAULT NULL,
  PRIMARY KEY (`membership_id`,`starts_on`),
  CONSTRAINT `membership_pause_of` FOREIGN KEY (`membership_id`) REFERENCES `membership` (`id`),
  CONSTRAINT `membership_pause_days` CHECK (`ends_on` is null or `starts_on` < `ends_on`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `membership_seats` (
  `membership_id` uuid NOT NULL,
  `starts_on` date NOT NULL,
  `seats` smallint(6) NOT NULL,
  PRIMARY KEY (`membership_id`,`starts_on`),
  CONSTRAINT `membership_seats_of` FOREIGN KEY (`membership_id`) REFERENCES `membership` (`id`),
  CONSTRAINT `membership_seats_some` CHECK (`seats` between 1 and 500)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `membership_terms` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `version` int(11) NOT NULL,
  `body` mediumtext NOT NULL,
  `hash` binary(32) NOT NULL,
  `published_by` uuid DEFAULT NULL,
  `published_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `membership_terms_version` (`operator_id`,`version`),
  CONSTRAINT `membership_terms_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `member_field` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `name` varchar(80) NOT NULL,
  `name_en` varchar(80) DEFAULT NULL,
  `kind` varchar(10) NOT NULL,
  `choices` text DEFAULT NULL,
  `required` tinyint(1) NOT NULL,
  `shown` tinyint(1) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `member_field_name` (`operator_id`,`name`),
  CONSTRAINT `member_field_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `member_field_value` (
  `field_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `value` varchar(500) NOT NULL,
  PRIMARY KEY (`field_id`,`member_id`),
  KEY `member_field_value_member` (`member_id`),
  CONSTRAINT `member_field_value_of` FOREIGN KEY (`field_id`) REFERENCES `member_field` (`id`) ON DELETE CASCADE,
  CONSTRAINT `member_field_value_whose` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `member_tag` (
  `operator_id` uuid NOT NULL,
  `tag` varchar(40) NOT NULL,
  `member_id` uuid NOT NULL,
  PRIMARY KEY (`operator_id`,`tag`,`member_id`),
  KEY `member_tag_member` (`member_id`,`operator_id`),
  CONSTRAINT `member_tag_known` FOREIGN KEY (`member_id`, `operator_id`) REFERENCES `affiliation` (`member_id`, `operator_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `occupancy` (
  `unit_id` uuid NOT NULL,
  `holder_id` uuid NOT NULL,
  `active` tinyint(4) DEFAULT NULL,
  `starts_at` datetime(3) NOT NULL,
  `ends_at` datetime(3) NOT NULL,
  PERIOD FOR `slot` (`starts_at`, `ends_at`),
  PRIMARY KEY (`holder_id`,`unit_id`),
  UNIQUE KEY `occupancy_once` (`unit_id`,`active`,`slot` WITHOUT OVERLAPS),
  CONSTRAINT `occupancy_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`),
  CONSTRAINT `occupancy_active` CHECK (`active` = 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `onboarding_done` (
  `step_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `author_id` uuid NOT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`step_id`,`member_id`),
  KEY `onboarding_done_member` (`member_id`),
  CONSTRAINT `onboarding_done_step` FOREIGN KEY (`step_id`) REFERENCES `onboarding_step` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `onboarding_step` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `place` int(11) NOT NULL,
  `title` varchar(120) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `onboarding_step_operator` (`operator_id`,`place`),
  CONSTRAINT `onboarding_step_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `online_sale` (
  `operator_id` uuid NOT NULL,
  `takes_cards` tinyint(1) NOT NULL,
  `pays_at_desk` tinyint(1) NOT NULL DEFAULT 1,
  `card_account` varchar(64) DEFAULT NULL,
  PRIMARY KEY (`operator_id`),
  CONSTRAINT `online_sale_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `opening_hours` (
  `id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `resource_id` uuid DEFAULT NULL,
  `weekday` tinyint(4) NOT NULL,
  `opens_minute` smallint(6) NOT NULL,
  `closes_minute` smallint(6) NOT NULL,
  `supervised` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `opening_hours_venue` (`venue_id`,`weekday`),
  CONSTRAINT `opening_hours_of_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`),
  CONSTRAINT `opening_hours_order` CHECK (0 <= `opens_minute` and `opens_minute` < `closes_minute` and `closes_minute` <= 1440),
  CONSTRAINT `opening_hours_weekday` CHECK (`weekday` between 1 and 7),
  CONSTRAINT `opening_hours_supervised` CHECK (`supervised` = 0 or `resource_id` is not null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `open_item` (
  `invoice_id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `payer_id` uuid NOT NULL,
  `due_on` date NOT NULL,
  `currency` char(3) NOT NULL,
  `open_minor` bigint(20) NOT NULL,
  `closed_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`invoice_id`),
  KEY `open_item_due` (`operator_id`,`closed_at`,`due_on`),
  KEY `open_item_payer` (`payer_id`,`closed_at`),
  CONSTRAINT `open_item_of` FOREIGN KEY (`invoice_id`) REFERENCES `invoice` (`id`),
  CONSTRAINT `open_item_closed` CHECK (`open_minor` >= 0 and `open_minor` = 0 = (`closed_at` is not null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `operator` (
  `id` uuid NOT NULL,
  `name` varchar(120) NOT NULL,
  `legal_form` varchar(60) DEFAULT NULL,
  `siren` char(9) DEFAULT NULL,
  `currency` char(3) NOT NULL DEFAULT 'EUR',
  `created_at` datetime(3) NOT NULL,
  `revision` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `operator_look` (
  `operator_id` uuid NOT NULL,
  `since` datetime(3) NOT NULL,
  `accent` char(7) DEFAULT NULL,
  `logo` mediumblob DEFAULT NULL,
  `logo_width` smallint(6) DEFAULT NULL,
  `logo_height` smallint(6) DEFAULT NULL,
  `set_by` uuid NOT NULL,
  PRIMARY KEY (`operator_id`,`since`),
  CONSTRAINT `operator_look_of_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `operator_look_logo` CHECK (`logo` is null = (`logo_width` is null) and `logo` is null = (`logo_height` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `outage` (
  `id` uuid NOT NULL,
  `unit_id` uuid NOT NULL,
  `starts_at` datetime(3) NOT NULL,
  `ends_at` datetime(3) DEFAULT NULL,
  `reason` varchar(200) NOT NULL,
  `maintenance` tinyint(1) NOT NULL DEFAULT 0,
  `created_by` uuid DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `ended_by` uuid DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `outage_unit` (`unit_id`,`ends_at`),
  CONSTRAINT `outage_of_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`),
  CONSTRAINT `outage_ends_after_it_starts` CHECK (`ends_at` is null or `starts_at` <= `ends_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `outbox_message` (
  `id` uuid NOT NULL,
  `kind` varchar(40) NOT NULL,
  `subject_id` uuid NOT NULL,
  `recipient_id` uuid NOT NULL,
  `payload` text NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `next_attempt_at` datetime(3) DEFAULT NULL COMMENT 'when it may be tried; 9999-01-01: given up; NULL: sent',
  `attempts` smallint(6) NOT NULL DEFAULT 0,
  `sent_at` datetime(3) DEFAULT NULL,
  `last_error` varchar(1000) DEFAULT NULL,
  `batch_id` uuid DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `outbox_message_due` (`next_attempt_at`),
  KEY `outbox_message_subject` (`subject_id`),
  KEY `outbox_message_sent` (`sent_at`),
  KEY `outbox_message_batch` (`batch_id`,`sent_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `pack_purchase` (
  `membership_id` uuid NOT NULL,
  `sold_by` uuid NOT NULL,
  `bought_at` datetime(3) NOT NULL,
  `price_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `expires_on` date DEFAULT NULL,
  `expired_at` datetime(3) DEFAULT NULL,
  `taken_back_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`membership_id`),
  KEY `pack_purchase_due` (`expired_at`,`expires_on`),
  KEY `pack_purchase_by` (`sold_by`),
  CONSTRAINT `pack_purchase_by` FOREIGN KEY (`sold_by`) REFERENCES `member` (`id`),
  CONSTRAINT `pack_purchase_of` FOREIGN KEY (`membership_id`) REFERENCES `membership` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `password_link` (
  `id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `purpose` varchar(12) NOT NULL,
  `token_hash` binary(32) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `expires_at` datetime(3) NOT NULL,
  `used_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `password_link_hash` (`token_hash`),
  KEY `password_link_member` (`member_id`),
  KEY `password_link_age` (`expires_at`),
  CONSTRAINT `password_link_of_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `payer` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `member_id` uuid DEFAULT NULL,
  `name` varchar(200) NOT NULL,
  `legal_name` varchar(200) DEFAULT NULL,
  `siren` char(9) DEFAULT NULL,
  `vat_number` varchar(20) DEFAULT NULL,
  `street` varchar(200) DEFAULT NULL,
  `postcode` varchar(10) DEFAULT NULL,
  `city` varchar(100) DEFAULT NULL,
  `country` char(2) NOT NULL DEFAULT 'FR',
  `email` varchar(254) DEFAULT NULL,
  `pays_by` varchar(10) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `team_id` uuid DEFAULT NULL,
  `on_paper` tinyint(1) NOT NULL DEFAULT 0,
  `partner_id` uuid DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `payer_of_member` (`operator_id`,`member_id`),
  UNIQUE KEY `payer_of_team` (`team_id`),
  KEY `payer_member` (`member_id`),
  KEY `payer_partner` (`partner_id`),
  CONSTRAINT `payer_is_a_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `payer_is_a_team` FOREIGN KEY (`team_id`) REFERENCES `team` (`id`),
  CONSTRAINT `payer_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `payer_partner` FOREIGN KEY (`partner_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `payment` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `payer_id` uuid NOT NULL,
  `series` varchar(10) NOT NULL,
  `number` int(11) NOT NULL,
  `method` varchar(15) NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `received_on` date NOT NULL,
  `note` varchar(140) DEFAULT NULL,
  `reverses_id` uuid DEFAULT NULL,
  `source` varchar(120) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `recorded_by` uuid DEFAULT NULL,
  `recorded_at` datetime(3) NOT NULL,
  `paid_out` tinyint(1) NOT NULL DEFAULT 0,
  `fund` varchar(10) NOT NULL DEFAULT 'INVOICES',
  PRIMARY KEY (`id`),
  UNIQUE KEY `payment_number` (`operator_id`,`series`,`number`),
  UNIQUE KEY `payment_once` (`operator_id`,`source`),
  UNIQUE KEY `payment_reversed_once` (`reverses_id`),
  KEY `payment_payer` (`payer_id`,`recorded_at`),
  KEY `payment_latest` (`operator_id`,`recorded_at`),
  CONSTRAINT `payment_of_payer` FOREIGN KEY (`payer_id`) REFERENCES `payer` (`id`),
  CONSTRAINT `payment_reverses_one` FOREIGN KEY (`reverses_id`) REFERENCES `payment` (`id`),
  CONSTRAINT `payment_amount` CHECK (`amount_minor` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `payment_allocation` (
  `payment_id` uuid NOT NULL,
  `invoice_id` uuid NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  PRIMARY KEY (`payment_id`,`invoice_id`),
  KEY `payment_allocation_invoice` (`invoice_id`),
  CONSTRAINT `payment_allocation_of` FOREIGN KEY (`payment_id`) REFERENCES `payment` (`id`),
  CONSTRAINT `payment_allocation_to` FOREIGN KEY (`invoice_id`) REFERENCES `open_item` (`invoice_id`),
  CONSTRAINT `payment_allocation_amount` CHECK (`amount_minor` <> 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `plan` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `name` varchar(120) NOT NULL,
  `fee_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `period` varchar(10) NOT NULL,
  `term_days` int(11) DEFAULT NULL,
  `active` tinyint(1) NOT NULL DEFAULT 1,
  `name_en` varchar(120) DEFAULT NULL,
  `min_months` smallint(6) NOT NULL DEFAULT 0,
  `notice_days` smallint(6) NOT NULL DEFAULT 0,
  `trial_days` smallint(6) NOT NULL DEFAULT 0,
  `vat_rate` smallint(6) DEFAULT NULL,
  `on_site` tinyint(1) NOT NULL DEFAULT 1,
  `needs_document` tinyint(1) NOT NULL DEFAULT 0,
  `spent_first` tinyint(1) NOT NULL DEFAULT 0,
  `revision` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `plan_operator` (`operator_id`),
  CONSTRAINT `plan_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `plan_terms` CHECK (`min_months` between 0 and 60 and `notice_days` between 0 and 365 and `trial_days` between 0 and 365),
  CONSTRAINT `plan_vat` CHECK (`vat_rate` is null or `vat_rate` between 0 and 9999)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `plan_fee` (
  `plan_id` uuid NOT NULL,
  `valid_from` date NOT NULL,
  `fee_minor` bigint(20) NOT NULL,
  `for_all` tinyint(1) NOT NULL,
  PRIMARY KEY (`plan_id`,`valid_from`),
  CONSTRAINT `plan_fee_of` FOREIGN KEY (`plan_id`) REFERENCES `plan` (`id`) ON DELETE CASCADE,
  CONSTRAINT `plan_fee_amount` CHECK (`fee_minor` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `plan_group` (
  `plan_id` uuid NOT NULL,
  `tariff_group` varchar(20) NOT NULL,
  PRIMARY KEY (`plan_id`,`tariff_group`),
  CONSTRAINT `plan_group_of` FOREIGN KEY (`plan_id`) REFERENCES `plan` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `plan_venue` (
  `plan_id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  PRIMARY KEY (`plan_id`,`venue_id`),
  KEY `plan_venue_venue` (`venue_id`),
  CONSTRAINT `plan_venue_at` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`),
  CONSTRAINT `plan_venue_of` FOREIGN KEY (`plan_id`) REFERENCES `plan` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `presence_signature` (
  `enrolment_id` uuid NOT NULL,
  `half_day` smallint(6) NOT NULL,
  `signed_at` datetime(3) NOT NULL,
  PRIMARY KEY (`enrolment_id`,`half_day`),
  CONSTRAINT `presence_signature_of` FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment` (`id`) ON DELETE CASCADE,
  CONSTRAINT `presence_signature_half` CHECK (`half_day` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `price` (
  `id` uuid NOT NULL,
  `resource_id` uuid NOT NULL,
  `basis` varchar(10) NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `valid_from` date NOT NULL,
  `valid_until` date DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `price_once_a_day` (`resource_id`,`valid_from`),
  KEY `price_resource` (`resource_id`,`valid_from`),
  CONSTRAINT `price_of_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `price_amount` CHECK (`amount_minor` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `price_rule` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `name` varchar(80) NOT NULL,
  `tariff_group` varchar(20) DEFAULT NULL,
  `kind` varchar(20) DEFAULT NULL,
  `resource_id` uuid DEFAULT NULL,
  `weekdays` tinyint(3) unsigned NOT NULL DEFAULT 127,
  `from_minute` smallint(6) NOT NULL DEFAULT 0,
  `until_minute` smallint(6) NOT NULL DEFAULT 1440,
  `at_least` int(11) NOT NULL DEFAULT 0,
  `percent` smallint(6) DEFAULT NULL,
  `basis` varchar(10) DEFAULT NULL,
  `amount_minor` bigint(20) DEFAULT NULL,
  `valid_from` date NOT NULL,
  `valid_until` date DEFAULT NULL,
  `revision` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `price_rule_operator` (`operator_id`,`valid_from`),
  KEY `price_rule_of_resource` (`resource_id`),
  CONSTRAINT `price_rule_by` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `price_rule_for` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `price_rule_effect` CHECK (`percent` is null = (`basis` is not null) and `basis` is null = (`amount_minor` is null)),
  CONSTRAINT `price_rule_percent` CHECK (`percent` is null or `percent` between -100 and 200),
  CONSTRAINT `price_rule_amount` CHECK (`amount_minor` is null or `amount_minor` >= 0),
  CONSTRAINT `price_rule_time` CHECK (0 <= `from_minute` and `from_minute` < `until_minute` and `until_minute` <= 1440),
  CONSTRAINT `price_rule_days` CHECK (`valid_until` is null or `valid_from` < `valid_until`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `product` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `name` varchar(120) NOT NULL,
  `name_en` varchar(120) DEFAULT NULL,
  `unit` varchar(12) NOT NULL,
  `price_minor` bigint(20) NOT NULL,
  `priced_by` int(11) NOT NULL,
  `currency` char(3) NOT NULL,
  `vat_rate` smallint(6) DEFAULT NULL,
  `stock` bigint(20) NOT NULL,
  `alert_at` bigint(20) DEFAULT NULL,
  `alerted_at` datetime(3) DEFAULT NULL,
  `below_zero` tinyint(1) NOT NULL,
  `on_sale` tinyint(1) NOT NULL,
  `revision` bigint(20) NOT NULL DEFAULT 0,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `product_of_venue` (`venue_id`,`on_sale`),
  KEY `product_of_operator` (`operator_id`),
  CONSTRAINT `product_at_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`),
  CONSTRAINT `product_of_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `product_stock` CHECK (`below_zero` <> 0 or `stock` >= 0),
  CONSTRAINT `product_price` CHECK (`price_minor` >= 0 and `priced_by` > 0),
  CONSTRAINT `product_vat` CHECK (`vat_rate` is null or `vat_rate` between 0 and 9999)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `product_machine` (
  `product_id` uuid NOT NULL,
  `resource_id` uuid NOT NULL,
  PRIMARY KEY (`product_id`,`resource_id`),
  KEY `product_machine_of` (`resource_id`),
  CONSTRAINT `product_machine_product` FOREIGN KEY (`product_id`) REFERENCES `product` (`id`) ON DELETE CASCADE,
  CONSTRAINT `product_machine_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `product_picture` (
  `product_id` uuid NOT NULL,
  `id` uuid NOT NULL,
  `content` mediumblob NOT NULL,
  PRIMARY KEY (`product_id`),
  CONSTRAINT `product_picture_of` FOREIGN KEY (`product_id`) REFERENCES `product` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `project` (
  `id` uuid NOT NULL,
  `slug` varchar(80) NOT NULL,
  `author_id` uuid DEFAULT NULL,
  `venue_id` uuid NOT NULL,
  `title` varchar(120) NOT NULL,
  `summary` varchar(240) DEFAULT NULL,
  `body` text DEFAULT NULL,
  `licence` varchar(40) DEFAULT NULL,
  `state` varchar(10) NOT NULL,
  `derived_from` uuid DEFAULT NULL,
  `source_title` varchar(120) DEFAULT NULL,
  `source_by` varchar(240) DEFAULT NULL,
  `source_link` varchar(500) DEFAULT NULL,
  `source_licence` varchar(40) DEFAULT NULL,
  `hidden_reason` varchar(500) DEFAULT NULL,
  `hidden_at` datetime(3) DEFAULT NULL,
  `hidden_by` uuid DEFAULT NULL,
  `appealed_at` datetime(3) DEFAULT NULL,
  `words` text NOT NULL,
  `revision` bigint(20) NOT NULL DEFAULT 0,
  `created_at` datetime(3) NOT NULL,
  `changed_at` datetime(3) NOT NULL,
  `published_at` datetime(3) DEFAULT NULL,
  `withdrawn_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `project_slug` (`slug`),
  KEY `project_shown` (`state`,`published_at`,`id`),
  KEY `project_by` (`author_id`,`changed_at`),
  KEY `project_at` (`venue_id`,`state`,`published_at`),
  KEY `project_hidden` (`hidden_at`),
  KEY `project_withdrawn` (`withdrawn_at`),
  KEY `project_source` (`derived_from`),
  CONSTRAINT `project_at_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`),
  CONSTRAINT `project_author` FOREIGN KEY (`author_id`) REFERENCES `member` (`id`) ON DELETE SET NULL,
  CONSTRAINT `project_source` FOREIGN KEY (`derived_from`) REFERENCES `project` (`id`) ON DELETE SET NULL,
  CONSTRAINT `project_is_licensed` CHECK (`state` <> 'PUBLISHED' or `licence` is not null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `project_author` (
  `project_id` uuid NOT NULL,
  `email` varchar(254) NOT NULL,
  `member_id` uuid DEFAULT NULL,
  `asked_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`project_id`,`email`),
  KEY `project_author_is` (`member_id`),
  KEY `project_author_asked` (`email`),
  KEY `project_author_waiting` (`asked_at`),
  CONSTRAINT `project_author_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`) ON DELETE CASCADE,
  CONSTRAINT `project_author_project` FOREIGN KEY (`project_id`) REFERENCES `project` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `project_file` (
  `id` uuid NOT NULL,
  `project_id` uuid NOT NULL,
  `name` varchar(120) NOT NULL,
  `bytes` int(11) NOT NULL,
  `content` mediumblob NOT NULL,
  `added_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `project_file_name` (`project_id`,`name`),
  CONSTRAINT `project_file_project` FOREIGN KEY (`project_id`) REFERENCES `project` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `project_machine` (
  `project_id` uuid NOT NULL,
  `position` int(11) NOT NULL,
  `resource_id` uuid DEFAULT NULL,
  `name` varchar(120) NOT NULL,
  `category` varchar(40) DEFAULT NULL,
  `trade` varchar(80) DEFAULT NULL,
  PRIMARY KEY (`project_id`,`position`),
  KEY `project_machine_of` (`resource_id`),
  KEY `project_machine_trade` (`trade`),
  CONSTRAINT `project_machine_project` FOREIGN KEY (`project_id`) REFERENCES `project` (`id`) ON DELETE CASCADE,
  CONSTRAINT `project_machine_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `project_material` (
  `project_id` uuid NOT NULL,
  `position` int(11) NOT NULL,
  `name` varchar(120) NOT NULL,
  `quantity` decimal(12,3) DEFAULT NULL,
  `unit` varchar(20) DEFAULT NULL,
  PRIMARY KEY (`project_id`,`position`),
  KEY `project_material_name` (`name`),
  CONSTRAINT `project_material_of` FOREIGN KEY (`project_id`) REFERENCES `project` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `project_picture` (
  `id` uuid NOT NULL,
  `project_id` uuid NOT NULL,
  `position` int(11) NOT NULL,
  `alt` varchar(200) NOT NULL,
  `content` mediumblob NOT NULL,
  `added_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `project_picture_of` (`project_id`,`position`),
  CONSTRAINT `project_picture_project` FOREIGN KEY (`project_id`) REFERENCES `project` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `project_report` (
  `id` uuid NOT NULL,
  `project_id` uuid NOT NULL,
  `reason` varchar(1000) NOT NULL,
  `reporter_id` uuid DEFAULT NULL,
  `reporter_email` varchar(254) DEFAULT NULL,
  `reported_at` datetime(3) NOT NULL,
  `settled_at` datetime(3) DEFAULT NULL,
  `settled_by` uuid DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `project_report_of` (`project_id`,`settled_at`),
  KEY `project_report_by` (`reporter_id`),
  KEY `project_report_email` (`reporter_email`),
  KEY `project_report_open` (`settled_at`,`reported_at`),
  KEY `project_report_at` (`reported_at`),
  CONSTRAINT `project_report_project` FOREIGN KEY (`project_id`) REFERENCES `project` (`id`) ON DELETE CASCADE,
  CONSTRAINT `project_report_reporter` FOREIGN KEY (`reporter_id`) REFERENCES `member` (`id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `prospect` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `first_name` varchar(80) NOT NULL,
  `last_name` varchar(80) NOT NULL,
  `email` varchar(254) NOT NULL,
  `phone` varchar(30) DEFAULT NULL,
  `locale` varchar(10) NOT NULL,
  `message` varchar(2000) DEFAULT NULL,
  `stage` varchar(10) NOT NULL,
  `lost_reason` varchar(200) DEFAULT NULL,
  `visit_at` datetime(3) DEFAULT NULL,
  `visit_sequence` int(11) NOT NULL DEFAULT 0,
  `token_hash` binary(32) DEFAULT NULL,
  `reservation_id` uuid DEFAULT NULL,
  `visitor_id` uuid DEFAULT NULL,
  `plan_id` uuid DEFAULT NULL,
  `member_id` uuid DEFAULT NULL,
  `keeper_id` uuid DEFAULT NULL,
  `next_step` varchar(200) DEFAULT NULL,
  `next_on` date DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `moved_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `prospect_token` (`token_hash`),
  UNIQUE KEY `prospect_visit` (`venue_id`,`visit_at`),
  KEY `prospect_operator` (`operator_id`,`stage`,`moved_at`),
  KEY `prospect_email` (`email`),
  KEY `prospect_member` (`member_id`),
  KEY `prospect_moved` (`moved_at`),
  CONSTRAINT `prospect_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `prospect_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `prospect_event` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `prospect_id` uuid NOT NULL,
  `kind` varchar(10) NOT NULL,
  `detail` varchar(2000) NOT NULL,
  `author_id` uuid DEFAULT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `prospect_event_prospect` (`prospect_id`,`id`),
  CONSTRAINT `prospect_event_prospect` FOREIGN KEY (`prospect_id`) REFERENCES `prospect` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `purchase` (
  `id` uuid NOT NULL,
  `product_id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `session_id` uuid DEFAULT NULL,
  `quantity` bigint(20) NOT NULL,
  `price_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `vat_rate` smallint(6) DEFAULT NULL,
  `bought_at` datetime(3) NOT NULL,
  `sold_by` uuid DEFAULT NULL,
  `taken_back_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `purchase_of_member` (`member_id`,`bought_at`),
  KEY `purchase_at_venue` (`venue_id`,`bought_at`),
  KEY `purchase_of_session` (`session_id`),
  KEY `purchase_of_product` (`product_id`),
  KEY `purchase_age` (`bought_at`),
  KEY `purchase_sold_by` (`sold_by`),
  CONSTRAINT `purchase_by` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `purchase_product` FOREIGN KEY (`product_id`) REFERENCES `product` (`id`),
  CONSTRAINT `purchase_quantity` CHECK (`quantity` > 0),
  CONSTRAINT `purchase_price` CHECK (`price_minor` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `QRTZ_BLOB_TRIGGERS` (
  `SCHED_NAME` varchar(120) NOT NULL,
  `TRIGGER_NAME` varchar(190) NOT NULL,
  `TRIGGER_GROUP` varchar(190) NOT NULL,
  `BLOB_DATA` blob DEFAULT NULL,
  PRIMARY KEY (`SCHED_NAME`,`TRIGGER_NAME`,`TRIGGER_GROUP`),
  KEY `SCHED_NAME` (`SCHED_NAME`,`TRIGGER_NAME`,`TRIGGER_GROUP`),
  CONSTRAINT `QRTZ_BLOB_TRIGGERS_ibfk_1` FOREIGN KEY (`SCHED_NAME`, `TRIGGER_NAME`, `TRIGGER_GROUP`) REFERENCES `QRTZ_TRIGGERS` (`SCHED_NAME`, `TRIGGER_NAME`, `TRIGGER_GROUP`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `QRTZ_CALENDARS` (
  `SCHED_NAME` varchar(120) NOT NULL,
  `CALENDAR_NAME` varchar(190) NOT NULL,
  `CALENDAR` blob NOT NULL,
  PRIMARY KEY (`SCHED_NAME`,`CALENDAR_NAME`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `QRTZ_CRON_TRIGGERS` (
  `SCHED_NAME` varchar(120) NOT NULL,
  `TRIGGER_NAME` varchar(190) NOT NULL,
  `TRIGGER_GROUP` varchar(190) NOT NULL,
  `CRON_EXPRESSION` varchar(120) NOT NULL,
  `TIME_ZONE_ID` varchar(80) DEFAULT NULL,
  PRIMARY KEY (`SCHED_NAME`,`TRIGGER_NAME`,`TRIGGER_GROUP`),
  CONSTRAINT `QRTZ_CRON_TRIGGERS_ibfk_1` FOREIGN KEY (`SCHED_NAME`, `TRIGGER_NAME`, `TRIGGER_GROUP`) REFERENCES `QRTZ_TRIGGERS` (`SCHED_NAME`, `TRIGGER_NAME`, `TRIGGER_GROUP`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `QRTZ_FIRED_TRIGGERS` (
  `SCHED_NAME` varchar(120) NOT NULL,
  `ENTRY_ID` varchar(95) NOT NULL,
  `TRIGGER_NAME` varchar(190) NOT NULL,
  `TRIGGER_GROUP` varchar(190) NOT NULL,
  `INSTANCE_NAME` varchar(190) NOT NULL,
  `FIRED_TIME` bigint(13) NOT NULL,
  `SCHED_TIME` bigint(13) NOT NULL,
  `PRIORITY` int(11) NOT NULL,
  `STATE` varchar(16) NOT NULL,
  `JOB_NAME` varchar(190) DEFAULT NULL,
  `JOB_GROUP` varchar(190) DEFAULT NULL,
  `IS_NONCONCURRENT` varchar(1) DEFAULT NULL,
  `REQUESTS_RECOVERY` varchar(1) DEFAULT NULL,
  PRIMARY KEY (`SCHED_NAME`,`ENTRY_ID`),
  KEY `IDX_QRTZ_FT_TRIG_INST_NAME` (`SCHED_NAME`,`INSTANCE_NAME`),
  KEY `IDX_QRTZ_FT_INST_JOB_REQ_RCVRY` (`SCHED_NAME`,`INSTANCE_NAME`,`REQUESTS_RECOVERY`),
  KEY `IDX_QRTZ_FT_J_G` (`SCHED_NAME`,`JOB_NAME`,`JOB_GROUP`),
  KEY `IDX_QRTZ_FT_JG` (`SCHED_NAME`,`JOB_GROUP`),
  KEY `IDX_QRTZ_FT_T_G` (`SCHED_NAME`,`TRIGGER_NAME`,`TRIGGER_GROUP`),
  KEY `IDX_QRTZ_FT_TG` (`SCHED_NAME`,`TRIGGER_GROUP`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `QRTZ_JOB_DETAILS` (
  `SCHED_NAME` varchar(120) NOT NULL,
  `JOB_NAME` varchar(190) NOT NULL,
  `JOB_GROUP` varchar(190) NOT NULL,
  `DESCRIPTION` varchar(250) DEFAULT NULL,
  `JOB_CLASS_NAME` varchar(250) NOT NULL,
  `IS_DURABLE` varchar(1) NOT NULL,
  `IS_NONCONCURRENT` varchar(1) NOT NULL,
  `IS_UPDATE_DATA` varchar(1) NOT NULL,
  `REQUESTS_RECOVERY` varchar(1) NOT NULL,
  `JOB_DATA` blob DEFAULT NULL,
  PRIMARY KEY (`SCHED_NAME`,`JOB_NAME`,`JOB_GROUP`),
  KEY `IDX_QRTZ_J_REQ_RECOVERY` (`SCHED_NAME`,`REQUESTS_RECOVERY`),
  KEY `IDX_QRTZ_J_GRP` (`SCHED_NAME`,`JOB_GROUP`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `QRTZ_LOCKS` (
  `SCHED_NAME` varchar(120) NOT NULL,
  `LOCK_NAME` varchar(40) NOT NULL,
  PRIMARY KEY (`SCHED_NAME`,`LOCK_NAME`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `QRTZ_PAUSED_TRIGGER_GRPS` (
  `SCHED_NAME` varchar(120) NOT NULL,
  `TRIGGER_GROUP` varchar(190) NOT NULL,
  PRIMARY KEY (`SCHED_NAME`,`TRIGGER_GROUP`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `QRTZ_SCHEDULER_STATE` (
  `SCHED_NAME` varchar(120) NOT NULL,
  `INSTANCE_NAME` varchar(190) NOT NULL,
  `LAST_CHECKIN_TIME` bigint(13) NOT NULL,
  `CHECKIN_INTERVAL` bigint(13) NOT NULL,
  PRIMARY KEY (`SCHED_NAME`,`INSTANCE_NAME`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `QRTZ_SIMPLE_TRIGGERS` (
  `SCHED_NAME` varchar(120) NOT NULL,
  `TRIGGER_NAME` varchar(190) NOT NULL,
  `TRIGGER_GROUP` varchar(190) NOT NULL,
  `REPEAT_COUNT` bigint(7) NOT NULL,
  `REPEAT_INTERVAL` bigint(12) NOT NULL,
  `TIMES_TRIGGERED` bigint(10) NOT NULL,
  PRIMARY KEY (`SCHED_NAME`,`TRIGGER_NAME`,`TRIGGER_GROUP`),
  CONSTRAINT `QRTZ_SIMPLE_TRIGGERS_ibfk_1` FOREIGN KEY (`SCHED_NAME`, `TRIGGER_NAME`, `TRIGGER_GROUP`) REFERENCES `QRTZ_TRIGGERS` (`SCHED_NAME`, `TRIGGER_NAME`, `TRIGGER_GROUP`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `QRTZ_SIMPROP_TRIGGERS` (
  `SCHED_NAME` varchar(120) NOT NULL,
  `TRIGGER_NAME` varchar(190) NOT NULL,
  `TRIGGER_GROUP` varchar(190) NOT NULL,
  `STR_PROP_1` varchar(512) DEFAULT NULL,
  `STR_PROP_2` varchar(512) DEFAULT NULL,
  `STR_PROP_3` varchar(512) DEFAULT NULL,
  `INT_PROP_1` int(11) DEFAULT NULL,
  `INT_PROP_2` int(11) DEFAULT NULL,
  `LONG_PROP_1` bigint(20) DEFAULT NULL,
  `LONG_PROP_2` bigint(20) DEFAULT NULL,
  `DEC_PROP_1` decimal(13,4) DEFAULT NULL,
  `DEC_PROP_2` decimal(13,4) DEFAULT NULL,
  `BOOL_PROP_1` varchar(1) DEFAULT NULL,
  `BOOL_PROP_2` varchar(1) DEFAULT NULL,
  PRIMARY KEY (`SCHED_NAME`,`TRIGGER_NAME`,`TRIGGER_GROUP`),
  CONSTRAINT `QRTZ_SIMPROP_TRIGGERS_ibfk_1` FOREIGN KEY (`SCHED_NAME`, `TRIGGER_NAME`, `TRIGGER_GROUP`) REFERENCES `QRTZ_TRIGGERS` (`SCHED_NAME`, `TRIGGER_NAME`, `TRIGGER_GROUP`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `QRTZ_TRIGGERS` (
  `SCHED_NAME` varchar(120) NOT NULL,
  `TRIGGER_NAME` varchar(190) NOT NULL,
  `TRIGGER_GROUP` varchar(190) NOT NULL,
  `JOB_NAME` varchar(190) NOT NULL,
  `JOB_GROUP` varchar(190) NOT NULL,
  `DESCRIPTION` varchar(250) DEFAULT NULL,
  `NEXT_FIRE_TIME` bigint(13) DEFAULT NULL,
  `PREV_FIRE_TIME` bigint(13) DEFAULT NULL,
  `PRIORITY` int(11) DEFAULT NULL,
  `TRIGGER_STATE` varchar(16) NOT NULL,
  `TRIGGER_TYPE` varchar(8) NOT NULL,
  `START_TIME` bigint(13) NOT NULL,
  `END_TIME` bigint(13) DEFAULT NULL,
  `CALENDAR_NAME` varchar(190) DEFAULT NULL,
  `MISFIRE_INSTR` smallint(2) DEFAULT NULL,
  `JOB_DATA` blob DEFAULT NULL,
  PRIMARY KEY (`SCHED_NAME`,`TRIGGER_NAME`,`TRIGGER_GROUP`),
  KEY `IDX_QRTZ_T_J` (`SCHED_NAME`,`JOB_NAME`,`JOB_GROUP`),
  KEY `IDX_QRTZ_T_JG` (`SCHED_NAME`,`JOB_GROUP`),
  KEY `IDX_QRTZ_T_C` (`SCHED_NAME`,`CALENDAR_NAME`),
  KEY `IDX_QRTZ_T_G` (`SCHED_NAME`,`TRIGGER_GROUP`),
  KEY `IDX_QRTZ_T_STATE` (`SCHED_NAME`,`TRIGGER_STATE`),
  KEY `IDX_QRTZ_T_N_STATE` (`SCHED_NAME`,`TRIGGER_NAME`,`TRIGGER_GROUP`,`TRIGGER_STATE`),
  KEY `IDX_QRTZ_T_N_G_STATE` (`SCHED_NAME`,`TRIGGER_GROUP`,`TRIGGER_STATE`),
  KEY `IDX_QRTZ_T_NEXT_FIRE_TIME` (`SCHED_NAME`,`NEXT_FIRE_TIME`),
  KEY `IDX_QRTZ_T_NFT_ST` (`SCHED_NAME`,`TRIGGER_STATE`,`NEXT_FIRE_TIME`),
  KEY `IDX_QRTZ_T_NFT_MISFIRE` (`SCHED_NAME`,`MISFIRE_INSTR`,`NEXT_FIRE_TIME`),
  KEY `IDX_QRTZ_T_NFT_ST_MISFIRE` (`SCHED_NAME`,`MISFIRE_INSTR`,`NEXT_FIRE_TIME`,`TRIGGER_STATE`),
  KEY `IDX_QRTZ_T_NFT_ST_MISFIRE_GRP` (`SCHED_NAME`,`MISFIRE_INSTR`,`NEXT_FIRE_TIME`,`TRIGGER_GROUP`,`TRIGGER_STATE`),
  CONSTRAINT `QRTZ_TRIGGERS_ibfk_1` FOREIGN KEY (`SCHED_NAME`, `JOB_NAME`, `JOB_GROUP`) REFERENCES `QRTZ_JOB_DETAILS` (`SCHED_NAME`, `JOB_NAME`, `JOB_GROUP`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `quiz` (
  `course_id` uuid NOT NULL,
  `pass_mark` smallint(6) NOT NULL,
  `questions` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`questions`)),
  `revision` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`course_id`),
  CONSTRAINT `quiz_of_course` FOREIGN KEY (`course_id`) REFERENCES `course` (`id`),
  CONSTRAINT `quiz_pass_mark` CHECK (`pass_mark` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `quiz_attempt` (
  `id` uuid NOT NULL,
  `course_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `right_answers` smallint(6) NOT NULL,
  `asked` smallint(6) NOT NULL,
  `answers` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`answers`)),
  `passed_at` datetime(3) DEFAULT NULL,
  `failed_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `quiz_attempt_of` (`course_id`,`member_id`),
  KEY `quiz_attempt_member` (`member_id`),
  KEY `quiz_attempt_failed` (`failed_at`),
  CONSTRAINT `quiz_attempt_at` FOREIGN KEY (`course_id`) REFERENCES `course` (`id`),
  CONSTRAINT `quiz_attempt_by` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `quiz_attempt_result` CHECK (`passed_at` is null <> (`failed_at` is null)),
  CONSTRAINT `quiz_attempt_right` CHECK (`right_answers` between 0 and `asked`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `quota` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `name` varchar(120) NOT NULL,
  `resource_id` uuid DEFAULT NULL,
  `category` varchar(40) DEFAULT NULL,
  `kind` varchar(20) DEFAULT NULL,
  `plan_id` uuid DEFAULT NULL,
  `per` varchar(10) NOT NULL,
  `measure` varchar(10) NOT NULL,
  `at_most` int(11) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `quota_operator` (`operator_id`),
  KEY `quota_of_resource` (`resource_id`),
  CONSTRAINT `quota_of_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `quota_of_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `quotient_band` (
  `operator_id` uuid NOT NULL,
  `from_euro` int(11) NOT NULL,
  `until_euro` int(11) DEFAULT NULL,
  `tariff_group` varchar(20) NOT NULL,
  PRIMARY KEY (`operator_id`,`from_euro`),
  CONSTRAINT `quotient_band_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `quotient_band_range` CHECK (`from_euro` >= 0 and (`until_euro` is null or `until_euro` > `from_euro`))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `quotient_declaration` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `quotient` int(11) NOT NULL,
  `state` varchar(10) NOT NULL,
  `waiting` tinyint(1) DEFAULT NULL,
  `document_type` varchar(40) DEFAULT NULL,
  `declared_at` datetime(3) NOT NULL,
  `reviewed_by` uuid DEFAULT NULL,
  `reviewed_at` datetime(3) DEFAULT NULL,
  `reason` varchar(300) DEFAULT NULL,
  `valid_until` date DEFAULT NULL,
  `reminded_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `quotient_declaration_waiting` (`operator_id`,`member_id`,`waiting`),
  KEY `quotient_declaration_member` (`member_id`,`declared_at`),
  KEY `quotient_declaration_queue` (`operator_id`,`state`,`declared_at`),
  KEY `quotient_declaration_end` (`state`,`valid_until`),
  KEY `quotient_declaration_age` (`declared_at`),
  KEY `quotient_declaration_known` (`member_id`,`operator_id`),
  CONSTRAINT `quotient_declaration_known` FOREIGN KEY (`member_id`, `operator_id`) REFERENCES `affiliation` (`member_id`, `operator_id`) ON DELETE CASCADE,
  CONSTRAINT `quotient_declaration_state` CHECK (`waiting` is not null = (`state` = 'WAITING')),
  CONSTRAINT `quotient_declaration_valid` CHECK (`valid_until` is not null = (`state` = 'CONFIRMED'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `refused_request` (
  `id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `resource_id` uuid NOT NULL,
  `member_id` uuid DEFAULT NULL,
  `rule` varchar(40) NOT NULL,
  `starts_at` datetime(3) NOT NULL,
  `ends_at` datetime(3) NOT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `refused_request_venue` (`venue_id`,`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `reservation` (
  `id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `resource_id` uuid NOT NULL,
  `unit_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `created_by` uuid NOT NULL,
  `starts_at` datetime(3) NOT NULL,
  `ends_at` datetime(3) NOT NULL,
  `status` varchar(12) NOT NULL,
  `held_until` datetime(3) DEFAULT NULL,
  `title` varchar(120) DEFAULT NULL,
  `guests` smallint(6) NOT NULL DEFAULT 0,
  `price_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `credit_amount` bigint(20) NOT NULL DEFAULT 0,
  `credit_measure` varchar(10) DEFAULT NULL,
  `credit_account_id` uuid DEFAULT NULL,
  `hold_transfer_id` uuid DEFAULT NULL,
  `fee_minor` bigint(20) NOT NULL DEFAULT 0,
  `created_at` datetime(3) NOT NULL,
  `checked_in_at` datetime(3) DEFAULT NULL,
  `checked_out_at` datetime(3) DEFAULT NULL,
  `cancelled_at` datetime(3) DEFAULT NULL,
  `sequence` int(11) NOT NULL DEFAULT 0,
  `revision` int(11) NOT NULL DEFAULT 0,
  `long_lasting` tinyint(1) GENERATED ALWAYS AS (timestampdiff(HOUR,`starts_at`,`ends_at`) >= 24) VIRTUAL,
  `roaming_id` uuid DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `reservation_venue` (`venue_id`,`starts_at`),
  KEY `reservation_member` (`member_id`,`starts_at`),
  KEY `reservation_due` (`status`,`starts_at`),
  KEY `reservation_resource` (`resource_id`,`starts_at`),
  KEY `reservation_schedule` (`venue_id`,`long_lasting`,`starts_at`),
  CONSTRAINT `reservation_of_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `reservation_of_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `reservation_slot` CHECK (`starts_at` < `ends_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `resource` (
  `id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `name` varchar(120) NOT NULL,
  `kind` varchar(20) NOT NULL,
  `category` varchar(40) NOT NULL,
  `trade` varchar(80) DEFAULT NULL,
  `icon` varchar(40) NOT NULL,
  `allocation` varchar(3) NOT NULL,
  `capacity` smallint(6) NOT NULL DEFAULT 1,
  `description` varchar(1000) DEFAULT NULL,
  `attributes` varchar(500) NOT NULL DEFAULT '',
  `position` smallint(6) NOT NULL DEFAULT 0,
  `active` tinyint(1) NOT NULL DEFAULT 1,
  `min_minutes` int(11) NOT NULL DEFAULT 15,
  `max_minutes` int(11) NOT NULL DEFAULT 720,
  `step_minutes` int(11) NOT NULL DEFAULT 15,
  `notice_minutes` int(11) NOT NULL DEFAULT 0,
  `horizon_days` int(11) NOT NULL DEFAULT 60,
  `buffer_before` int(11) NOT NULL DEFAULT 0,
  `buffer_after` int(11) NOT NULL DEFAULT 0,
  `needs_approval` tinyint(1) NOT NULL DEFAULT 0,
  `free_cancel_minutes` int(11) NOT NULL DEFAULT 120,
  `late_cancel_percent` smallint(6) NOT NULL DEFAULT 50,
  `revision` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `resource_venue` (`venue_id`,`kind`),
  CONSTRAINT `resource_of_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`),
  CONSTRAINT `resource_allocation` CHECK (`allocation` in ('ANY','ALL')),
  CONSTRAINT `resource_durations` CHECK (0 < `min_minutes` and `min_minutes` <= `max_minutes` and 0 < `step_minutes`),
  CONSTRAINT `resource_late_cancel` CHECK (`late_cancel_percent` between 0 and 100)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `resource_capability` (
  `resource_id` uuid NOT NULL,
  `position` smallint(6) NOT NULL,
  `label` varchar(60) NOT NULL,
  `value` varchar(120) NOT NULL,
  PRIMARY KEY (`resource_id`,`position`),
  CONSTRAINT `resource_capability_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `resource_document` (
  `id` uuid NOT NULL,
  `resource_id` uuid NOT NULL,
  `kind` varchar(16) NOT NULL,
  `title` varchar(120) NOT NULL,
  `link` varchar(500) DEFAULT NULL,
  `content` mediumblob DEFAULT NULL,
  `added_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `resource_document_of` (`resource_id`,`kind`),
  CONSTRAINT `resource_document_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `resource_document_one` CHECK (`link` is null <> (`content` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `resource_material` (
  `resource_id` uuid NOT NULL,
  `position` smallint(6) NOT NULL,
  `name` varchar(80) NOT NULL,
  `thickness` varchar(40) DEFAULT NULL,
  `settings` varchar(160) DEFAULT NULL,
  `note` varchar(200) DEFAULT NULL,
  `forbidden` tinyint(1) NOT NULL,
  PRIMARY KEY (`resource_id`,`position`),
  CONSTRAINT `resource_material_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`),
  CONSTRAINT `resource_material_why` CHECK (`forbidden` = 0 or `note` is not null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `resource_picture` (
  `resource_id` uuid NOT NULL,
  `id` uuid NOT NULL,
  `content` mediumblob NOT NULL,
  PRIMARY KEY (`resource_id`),
  CONSTRAINT `resource_picture_of_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `resource_plan` (
  `resource_id` uuid NOT NULL,
  `plan_id` uuid NOT NULL,
  PRIMARY KEY (`resource_id`,`plan_id`),
  KEY `resource_plan_plan` (`plan_id`),
  CONSTRAINT `resource_plan_of_plan` FOREIGN KEY (`plan_id`) REFERENCES `plan` (`id`),
  CONSTRAINT `resource_plan_of_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `resource_unit` (
  `resource_id` uuid NOT NULL,
  `unit_id` uuid NOT NULL,
  PRIMARY KEY (`resource_id`,`unit_id`),
  KEY `resource_unit_unit` (`unit_id`),
  CONSTRAINT `resource_unit_of_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`),
  CONSTRAINT `resource_unit_resource` FOREIGN KEY (`resource_id`) REFERENCES `resource` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `retake` (
  `enrolment_id` uuid NOT NULL,
  `session_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `gestures` smallint(6) NOT NULL,
  `invited_by` uuid NOT NULL,
  `invited_at` datetime(3) NOT NULL,
  PRIMARY KEY (`enrolment_id`,`session_id`),
  KEY `retake_of` (`member_id`,`session_id`),
  KEY `retake_at` (`session_id`),
  CONSTRAINT `retake_from` FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment` (`id`) ON DELETE CASCADE,
  CONSTRAINT `retake_session` FOREIGN KEY (`session_id`) REFERENCES `training_session` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `roaming_agreement` (
  `id` uuid NOT NULL,
  `home_id` uuid NOT NULL,
  `host_id` uuid NOT NULL,
  `state` varchar(10) NOT NULL,
  `starts_on` date NOT NULL,
  `ends_on` date DEFAULT NULL,
  `currency` char(3) NOT NULL,
  `asked_by` uuid NOT NULL,
  `proposed_by` uuid NOT NULL,
  `proposed_at` datetime(3) NOT NULL,
  `answered_by` uuid DEFAULT NULL,
  `answered_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `roaming_agreement_home` (`home_id`),
  KEY `roaming_agreement_host` (`host_id`),
  CONSTRAINT `roaming_agreement_of_home` FOREIGN KEY (`home_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `roaming_agreement_of_host` FOREIGN KEY (`host_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `roaming_agreement_between` CHECK (`home_id` <> `host_id`),
  CONSTRAINT `roaming_agreement_asked` CHECK (`asked_by` in (`home_id`,`host_id`)),
  CONSTRAINT `roaming_agreement_answered` CHECK (`state` = 'PROPOSED' = (`answered_at` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `roaming_price` (
  `agreement_id` uuid NOT NULL,
  `kind` varchar(20) NOT NULL,
  `measure` varchar(10) NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `home_id` uuid NOT NULL,
  `host_id` uuid NOT NULL,
  `counts` tinyint(1) DEFAULT NULL,
  `starts_on` date NOT NULL,
  `until` date NOT NULL,
  PERIOD FOR `term` (`starts_on`, `until`),
  PRIMARY KEY (`agreement_id`,`kind`),
  UNIQUE KEY `roaming_price_one_at_a_time` (`home_id`,`host_id`,`kind`,`counts`,`term` WITHOUT OVERLAPS),
  CONSTRAINT `roaming_price_of` FOREIGN KEY (`agreement_id`) REFERENCES `roaming_agreement` (`id`),
  CONSTRAINT `roaming_price_amount` CHECK (`amount_minor` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `roaming_schedule` (
  `operator_id` uuid NOT NULL,
  `day_of_month` smallint(6) NOT NULL,
  `done_month` date NOT NULL,
  `set_by` uuid NOT NULL,
  `set_at` datetime(3) NOT NULL,
  PRIMARY KEY (`operator_id`),
  CONSTRAINT `roaming_schedule_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `roaming_schedule_day` CHECK (`day_of_month` between 1 and 28)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `roaming_settlement` (
  `id` uuid NOT NULL,
  `host_id` uuid NOT NULL,
  `home_id` uuid NOT NULL,
  `month` date NOT NULL,
  `invoice_id` uuid DEFAULT NULL,
  `visits` int(11) NOT NULL,
  `net_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `settled_by` uuid DEFAULT NULL,
  `settled_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `roaming_settlement_once` (`host_id`,`home_id`,`month`),
  KEY `roaming_settlement_home` (`home_id`,`month`),
  CONSTRAINT `roaming_settlement_host` FOREIGN KEY (`host_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `roaming_settlement_of_home` FOREIGN KEY (`home_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `roaming_visit` (
  `id` uuid NOT NULL,
  `source_id` uuid NOT NULL,
  `agreement_id` uuid NOT NULL,
  `home_id` uuid NOT NULL,
  `host_id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `resource_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `kind` varchar(20) NOT NULL,
  `outcome` varchar(10) NOT NULL,
  `day` date NOT NULL,
  `starts_at` datetime(3) NOT NULL,
  `ends_at` datetime(3) NOT NULL,
  `counted` bigint(20) NOT NULL,
  `counts_in` varchar(10) NOT NULL,
  `net_minor` bigint(20) NOT NULL,
  `currency` char(3) NOT NULL,
  `settlement_id` uuid DEFAULT NULL,
  `recorded_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `roaming_visit_once` (`source_id`,`agreement_id`),
  KEY `roaming_visit_host` (`host_id`,`day`),
  KEY `roaming_visit_home` (`home_id`,`day`),
  KEY `roaming_visit_open` (`host_id`,`home_id`,`settlement_id`,`day`),
  KEY `roaming_visit_settlement` (`settlement_id`),
  KEY `roaming_visit_member` (`member_id`),
  KEY `roaming_visit_under` (`agreement_id`),
  CONSTRAINT `roaming_visit_by` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `roaming_visit_in` FOREIGN KEY (`settlement_id`) REFERENCES `roaming_settlement` (`id`),
  CONSTRAINT `roaming_visit_under` FOREIGN KEY (`agreement_id`) REFERENCES `roaming_agreement` (`id`),
  CONSTRAINT `roaming_visit_amount` CHECK (`net_minor` >= 0 and `counted` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `role_grant` (
  `id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `role` varchar(20) NOT NULL,
  `operator_id` uuid DEFAULT NULL,
  `venue_id` uuid DEFAULT NULL,
  `granted_at` datetime(3) NOT NULL,
  `granted_by` uuid DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `role_grant_member` (`member_id`),
  KEY `role_grant_operator` (`operator_id`),
  KEY `role_grant_venue` (`venue_id`),
  CONSTRAINT `role_grant_of_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `role_grant_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `role_grant_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `session_message` (
  `id` uuid NOT NULL,
  `session_id` uuid NOT NULL,
  `author_id` uuid NOT NULL,
  `subject` varchar(120) NOT NULL,
  `text` varchar(4000) NOT NULL,
  `letters` smallint(6) NOT NULL,
  `written_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `session_message_of` (`session_id`,`written_at`),
  KEY `session_message_by` (`author_id`),
  KEY `session_message_age` (`written_at`),
  CONSTRAINT `session_message_session` FOREIGN KEY (`session_id`) REFERENCES `training_session` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `sign_up` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `plan_id` uuid NOT NULL,
  `first_name` varchar(80) NOT NULL,
  `last_name` varchar(80) NOT NULL,
  `email` varchar(254) NOT NULL,
  `locale` varchar(10) NOT NULL,
  `state` varchar(10) NOT NULL,
  `token_hash` binary(32) DEFAULT NULL,
  `street` varchar(200) DEFAULT NULL,
  `postcode` varchar(10) DEFAULT NULL,
  `city` varchar(100) DEFAULT NULL,
  `pays_by` varchar(10) DEFAULT NULL,
  `iban` varchar(34) DEFAULT NULL,
  `tariff_group` varchar(20) DEFAULT NULL,
  `document_type` varchar(40) DEFAULT NULL,
  `document_size` int(11) DEFAULT NULL,
  `reviewed_by` uuid DEFAULT NULL,
  `reviewed_at` datetime(3) DEFAULT NULL,
  `reason` varchar(300) DEFAULT NULL,
  `terms_id` uuid DEFAULT NULL,
  `terms_hash` binary(32) DEFAULT NULL,
  `signed_at` datetime(3) DEFAULT NULL,
  `member_id` uuid DEFAULT NULL,
  `membership_id` uuid DEFAULT NULL,
  `invoice_id` uuid DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `expires_at` datetime(3) DEFAULT NULL,
  `done_at` datetime(3) DEFAULT NULL,
  `born_on` date DEFAULT NULL,
  `answers` text DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `sign_up_token` (`token_hash`),
  KEY `sign_up_queue` (`operator_id`,`state`,`created_at`),
  KEY `sign_up_member` (`member_id`),
  KEY `sign_up_email` (`email`),
  KEY `sign_up_age` (`expires_at`),
  KEY `sign_up_done` (`done_at`),
  KEY `sign_up_venue` (`venue_id`),
  KEY `sign_up_terms` (`terms_id`),
  KEY `sign_up_contract` (`membership_id`),
  CONSTRAINT `sign_up_contract` FOREIGN KEY (`membership_id`) REFERENCES `membership` (`id`),
  CONSTRAINT `sign_up_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `sign_up_terms` FOREIGN KEY (`terms_id`) REFERENCES `membership_terms` (`id`),
  CONSTRAINT `sign_up_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`),
  CONSTRAINT `sign_up_signed` CHECK (`terms_id` is null = (`signed_at` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `sponsorship` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `payer_id` uuid NOT NULL,
  `share_points` smallint(6) DEFAULT NULL,
  `share_minor` bigint(20) DEFAULT NULL,
  `starts_on` date NOT NULL,
  `ends_on` date DEFAULT NULL,
  `ceiling_minor` bigint(20) DEFAULT NULL,
  `reference` varchar(80) DEFAULT NULL,
  `made_by` uuid NOT NULL,
  `made_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `sponsorship_member` (`member_id`,`operator_id`),
  KEY `sponsorship_payer` (`payer_id`),
  KEY `sponsorship_operator` (`operator_id`),
  CONSTRAINT `sponsorship_by` FOREIGN KEY (`payer_id`) REFERENCES `payer` (`id`),
  CONSTRAINT `sponsorship_for` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `sponsorship_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `sponsorship_share` CHECK (`share_points` is null <> (`share_minor` is null)),
  CONSTRAINT `sponsorship_points` CHECK (`share_points` between 1 and 10000),
  CONSTRAINT `sponsorship_days` CHECK (`ends_on` is null or `starts_on` <= `ends_on`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `stock_movement` (
  `id` uuid NOT NULL,
  `product_id` uuid NOT NULL,
  `kind` varchar(12) NOT NULL,
  `quantity` bigint(20) NOT NULL,
  `left_over` bigint(20) NOT NULL,
  `reason` varchar(200) DEFAULT NULL,
  `purchase_id` uuid DEFAULT NULL,
  `made_by` uuid NOT NULL,
  `made_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `stock_movement_of_purchase` (`purchase_id`,`kind`),
  KEY `stock_movement_of` (`product_id`,`made_at`),
  KEY `stock_movement_age` (`made_at`),
  KEY `stock_movement_by` (`made_by`),
  CONSTRAINT `stock_movement_product` FOREIGN KEY (`product_id`) REFERENCES `product` (`id`),
  CONSTRAINT `stock_movement_not_nothing` CHECK (`quantity` <> 0),
  CONSTRAINT `stock_movement_reason` CHECK (`kind` <> 'CORRECTION' or `reason` is not null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `team` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `name` varchar(200) NOT NULL,
  `siren` char(9) DEFAULT NULL,
  `pays_extras` tinyint(1) NOT NULL DEFAULT 1,
  `created_at` datetime(3) NOT NULL,
  `revision` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `team_operator` (`operator_id`,`name`),
  CONSTRAINT `team_of_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `team_member` (
  `team_id` uuid NOT NULL,
  `member_id` uuid NOT NULL,
  `admin` tinyint(1) NOT NULL DEFAULT 0,
  `seated` tinyint(1) NOT NULL DEFAULT 0,
  `joined_at` datetime(3) NOT NULL,
  `left_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`team_id`,`member_id`),
  KEY `team_member_member` (`member_id`),
  CONSTRAINT `team_member_is` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`),
  CONSTRAINT `team_member_of` FOREIGN KEY (`team_id`) REFERENCES `team` (`id`),
  CONSTRAINT `team_member_gone` CHECK (`left_at` is null or `seated` = 0 and `admin` = 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `training_session` (
  `id` uuid NOT NULL,
  `course_id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `resource_id` uuid DEFAULT NULL,
  `trainer_id` uuid NOT NULL,
  `starts_at` datetime(3) NOT NULL,
  `ends_at` datetime(3) NOT NULL,
  `places` smallint(6) NOT NULL,
  `turns` int(11) NOT NULL DEFAULT 0,
  `cancelled_at` datetime(3) DEFAULT NULL,
  `cancel_reason` varchar(200) DEFAULT NULL,
  `decided_at` datetime(3) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `grid_version` int(11) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `training_session_start` (`starts_at`),
  KEY `training_session_of` (`course_id`,`starts_at`),
  KEY `training_session_venue` (`venue_id`),
  KEY `training_session_trainer` (`trainer_id`),
  CONSTRAINT `training_session_course` FOREIGN KEY (`course_id`) REFERENCES `course` (`id`),
  CONSTRAINT `training_session_trainer` FOREIGN KEY (`trainer_id`) REFERENCES `member` (`id`),
  CONSTRAINT `training_session_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`),
  CONSTRAINT `training_session_places` CHECK (`places` > 0),
  CONSTRAINT `training_session_order` CHECK (`starts_at` < `ends_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `unit` (
  `id` uuid NOT NULL,
  `venue_id` uuid NOT NULL,
  `label` varchar(60) NOT NULL,
  `zone_name` varchar(80) DEFAULT NULL,
  `tags` varchar(200) NOT NULL DEFAULT '',
  `floor_id` uuid DEFAULT NULL,
  `x` int(11) DEFAULT NULL,
  `y` int(11) DEFAULT NULL,
  `width` int(11) DEFAULT NULL,
  `height` int(11) DEFAULT NULL,
  `rotation` smallint(6) NOT NULL DEFAULT 0,
  `chair` varchar(10) NOT NULL DEFAULT 'none',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  `revision` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `unit_venue` (`venue_id`),
  KEY `unit_floor` (`floor_id`),
  CONSTRAINT `unit_of_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`),
  CONSTRAINT `unit_on_floor` FOREIGN KEY (`floor_id`) REFERENCES `floor` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `vat_rate` (
  `operator_id` uuid NOT NULL,
  `kind` varchar(20) NOT NULL,
  `valid_from` date NOT NULL,
  `basis_points` smallint(6) NOT NULL,
  PRIMARY KEY (`operator_id`,`kind`,`valid_from`),
  CONSTRAINT `vat_rate_range` CHECK (`basis_points` between 0 and 9999)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `vat_status` (
  `operator_id` uuid NOT NULL,
  `valid_from` date NOT NULL,
  `regime` varchar(20) NOT NULL,
  `vat_number` varchar(20) DEFAULT NULL,
  `on_debits` tinyint(1) NOT NULL DEFAULT 0,
  `mention` varchar(200) DEFAULT NULL,
  PRIMARY KEY (`operator_id`,`valid_from`),
  CONSTRAINT `vat_status_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`),
  CONSTRAINT `vat_status_complete` CHECK (if(`regime` = 'LIABLE',`vat_number` is not null,`mention` is not null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `venue` (
  `id` uuid NOT NULL,
  `operator_id` uuid NOT NULL,
  `slug` varchar(60) NOT NULL,
  `name` varchar(120) NOT NULL,
  `kind` varchar(20) NOT NULL,
  `description` varchar(1000) DEFAULT NULL,
  `street` varchar(200) NOT NULL,
  `postcode` varchar(10) NOT NULL,
  `city` varchar(100) NOT NULL,
  `latitude` decimal(9,6) DEFAULT NULL,
  `longitude` decimal(9,6) DEFAULT NULL,
  `zone` varchar(40) NOT NULL,
  `directions` varchar(300) DEFAULT NULL,
  `door_code` varchar(20) DEFAULT NULL,
  `wifi_name` varchar(60) DEFAULT NULL,
  `email` varchar(254) DEFAULT NULL,
  `phone` varchar(30) DEFAULT NULL,
  `grace_minutes` smallint(6) NOT NULL DEFAULT 15,
  `observes_public_holidays` tinyint(1) NOT NULL DEFAULT 1,
  `created_at` datetime(3) NOT NULL,
  `revision` int(11) NOT NULL DEFAULT 0,
  `noon_minute` smallint(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `venue_slug` (`slug`),
  KEY `venue_operator` (`operator_id`),
  CONSTRAINT `venue_operator` FOREIGN KEY (`operator_id`) REFERENCES `operator` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `visit_time` (
  `venue_id` uuid NOT NULL,
  `weekday` tinyint(4) NOT NULL,
  `at` time NOT NULL,
  PRIMARY KEY (`venue_id`,`weekday`,`at`),
  CONSTRAINT `visit_time_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE `wallet` (
  `payer_id` uuid NOT NULL,
  `currency` char(3) NOT NULL,
  `balance_minor` bigint(20) NOT NULL,
  PRIMARY KEY (`payer_id`),
  CONSTRAINT `wallet_of_payer` FOREIGN KEY (`payer_id`) REFERENCES `payer` (`id`),
  CONSTRAINT `wallet_never_negative` CHECK (`balance_minor` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TRIGGER invoice_in_open_period BEFORE INSERT ON invoice FOR EACH ROW IF EXISTS (SELECT 1 FROM journal_head h WHERE h.operator_id = NEW.operator_id AND h.closed_until >= NEW.issued_on) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the period of this document is closed';
END IF;

CREATE TRIGGER journal_entry_in_open_period BEFORE INSERT ON journal_entry FOR EACH ROW IF EXISTS (SELECT 1 FROM journal_head h WHERE h.operator_id = NEW.operator_id AND h.closed_until >= NEW.booked_on) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the period of this entry is closed';
END IF;

CREATE TRIGGER journal_line_in_open_period BEFORE INSERT ON journal_line FOR EACH ROW IF EXISTS (SELECT 1 FROM journal_head h JOIN journal_entry e ON e.operator_id = h.operator_id
    WHERE h.operator_id = NEW.operator_id AND e.number = NEW.entry_number AND h.closed_until >= e.booked_on) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the period of this line is closed';
END IF;
