CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`kind` text NOT NULL,
	`claim_id` text,
	`public_text` text,
	`what_was_wrong` text,
	`internal_cause` text,
	`requested_by` text NOT NULL,
	`request_id` text,
	`verdicts_changed` text,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`version_id` text,
	`dropped_by` text,
	`dropped_at` integer,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `correction_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `report_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dropped_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "corrections_kind" CHECK("corrections"."kind" in ('correction', 'clarification', 'update', 'retraction', 'editors_note', 'minor')),
	CONSTRAINT "corrections_requested_by" CHECK("corrections"."requested_by" in ('internal', 'reader', 'subject', 'ifcn', 'efcsn')),
	CONSTRAINT "corrections_one_end" CHECK("corrections"."version_id" is null or "corrections"."dropped_at" is null),
	CONSTRAINT "corrections_published_in_words" CHECK("corrections"."version_id" is null or (coalesce(length("corrections"."public_text"), 0) > 0 and "corrections"."verdicts_changed" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `corrections_version_id_unique` ON `corrections` (`version_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `corrections_open` ON `corrections` (`report_id`) WHERE version_id is null and dropped_at is null;--> statement-breakpoint
CREATE TABLE `scheduled_publications` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`publish_at` integer NOT NULL,
	`time_zone` text NOT NULL,
	`scheduled_by` text NOT NULL,
	`scheduled_at` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	`result` text,
	`refusal` text,
	`version_id` text,
	`ended_at` integer,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scheduled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `report_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "scheduled_publications_result" CHECK("scheduled_publications"."result" is null or "scheduled_publications"."result" in ('published', 'refused', 'cancelled')),
	CONSTRAINT "scheduled_publications_ended" CHECK(("scheduled_publications"."result" is null) = ("scheduled_publications"."ended_at" is null)),
	CONSTRAINT "scheduled_publications_version" CHECK(("scheduled_publications"."result" is 'published') = ("scheduled_publications"."version_id" is not null)),
	CONSTRAINT "scheduled_publications_refusal" CHECK(("scheduled_publications"."result" is 'refused') = ("scheduled_publications"."refusal" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scheduled_publications_waiting` ON `scheduled_publications` (`report_id`) WHERE result is null;--> statement-breakpoint
CREATE INDEX `scheduled_publications_due` ON `scheduled_publications` (`publish_at`) WHERE result is null;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_report_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`n` integer NOT NULL,
	`sign_off_id` text NOT NULL,
	`change_kind` text NOT NULL,
	`snapshot` text NOT NULL,
	`sha256` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sign_off_id`) REFERENCES `sign_offs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_versions_change_kind" CHECK("__new_report_versions"."change_kind" in ('first', 'correction', 'clarification', 'update', 'retraction', 'editors_note', 'minor'))
);
--> statement-breakpoint
INSERT INTO `__new_report_versions`("id", "report_id", "n", "sign_off_id", "change_kind", "snapshot", "sha256", "published_by", "published_at") SELECT "id", "report_id", "n", "sign_off_id", "change_kind", "snapshot", "sha256", "published_by", "published_at" FROM `report_versions`;--> statement-breakpoint
DROP TABLE `report_versions`;--> statement-breakpoint
ALTER TABLE `__new_report_versions` RENAME TO `report_versions`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `report_versions_n` ON `report_versions` (`report_id`,`n`);--> statement-breakpoint
CREATE TABLE `__new_notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`article_id` text NOT NULL,
	`claim_id` text,
	`caused_by` text NOT NULL,
	`caused_at` integer NOT NULL,
	`read_at` integer,
	`mailed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`caused_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notifications_kind" CHECK("__new_notifications"."kind" in ('assigned', 'mentioned', 'commented', 'asked', 'answered', 'second_review', 'contested', 'overruled', 'sent_back', 'reopened', 'publication_refused'))
);
--> statement-breakpoint
INSERT INTO `__new_notifications`("id", "person_id", "kind", "article_id", "claim_id", "caused_by", "caused_at", "read_at", "mailed_at") SELECT "id", "person_id", "kind", "article_id", "claim_id", "caused_by", "caused_at", "read_at", "mailed_at" FROM `notifications`;--> statement-breakpoint
DROP TABLE `notifications`;--> statement-breakpoint
ALTER TABLE `__new_notifications` RENAME TO `notifications`;--> statement-breakpoint
CREATE INDEX `notifications_person` ON `notifications` (`person_id`,`caused_at`);--> statement-breakpoint
ALTER TABLE `correction_requests` ADD `correction_id` text REFERENCES corrections(id);