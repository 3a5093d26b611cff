CREATE TABLE `archived_pages` (
	`evidence_id` text PRIMARY KEY NOT NULL,
	`address` text NOT NULL,
	`archived_at` integer NOT NULL,
	`job_id` text NOT NULL,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `archived_pages_job_id_unique` ON `archived_pages` (`job_id`);--> statement-breakpoint
CREATE TABLE `evidence_copies` (
	`id` text PRIMARY KEY NOT NULL,
	`evidence_id` text NOT NULL,
	`origin` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`media_type` text NOT NULL,
	`text_sha256` text,
	`unreadable` text,
	`address` text,
	`status` integer,
	`content_type` text,
	`last_modified` text,
	`etag` text,
	`content_language` text,
	`file_name` text,
	`kept_by` text,
	`kept_at` integer NOT NULL,
	`job_id` text,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kept_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_copies_origin" CHECK("evidence_copies"."origin" in ('fetched', 'uploaded')),
	CONSTRAINT "evidence_copies_upload" CHECK(("evidence_copies"."origin" = 'uploaded') = ("evidence_copies"."kept_by" is not null) and ("evidence_copies"."origin" = 'uploaded') = ("evidence_copies"."file_name" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_copies_job_id_unique` ON `evidence_copies` (`job_id`);--> statement-breakpoint
CREATE INDEX `evidence_copies_evidence` ON `evidence_copies` (`evidence_id`,`kept_at`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`state` text DEFAULT 'queued' NOT NULL,
	`is_automatic` integer NOT NULL,
	`wanted_by` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`interruptions` integer DEFAULT 0 NOT NULL,
	`run_after` integer NOT NULL,
	`lease_token` text,
	`lease_until` integer,
	`step` text,
	`memo` text,
	`failure` text,
	`queued_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`wanted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "jobs_kind" CHECK("jobs"."kind" in ('copy', 'read', 'archive')),
	CONSTRAINT "jobs_state" CHECK("jobs"."state" in ('queued', 'running', 'done', 'failed', 'cancelled')),
	CONSTRAINT "jobs_lease" CHECK(("jobs"."state" = 'running') = ("jobs"."lease_token" is not null))
);
--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`state`,`run_after`);--> statement-breakpoint
CREATE INDEX `jobs_subject` ON `jobs` (`subject_id`,`queued_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_one_open` ON `jobs` (`kind`,`subject_id`) WHERE "jobs"."state" in ('queued', 'running');--> statement-breakpoint
CREATE TABLE `passages` (
	`attachment_id` text NOT NULL,
	`copy_id` text NOT NULL,
	`state` text NOT NULL,
	`is_beside` integer DEFAULT false NOT NULL,
	`start` integer,
	`end` integer,
	`page` integer,
	PRIMARY KEY(`attachment_id`, `copy_id`),
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`copy_id`) REFERENCES `evidence_copies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "passages_state" CHECK("passages"."state" in ('found', 'other_page', 'missing')),
	CONSTRAINT "passages_place" CHECK(("passages"."state" = 'missing') = ("passages"."start" is null) and ("passages"."start" is null) = ("passages"."end" is null))
);
--> statement-breakpoint
CREATE INDEX `passages_copy` ON `passages` (`copy_id`);--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text PRIMARY KEY NOT NULL,
	`evidence_id` text NOT NULL,
	`result` text NOT NULL,
	`status` integer NOT NULL,
	`address` text NOT NULL,
	`copy_id` text,
	`visited_at` integer NOT NULL,
	`job_id` text NOT NULL,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`copy_id`) REFERENCES `evidence_copies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visits_result" CHECK("visits"."result" in ('ok', 'redirected', 'changed', 'gone'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visits_job_id_unique` ON `visits` (`job_id`);--> statement-breakpoint
CREATE INDEX `visits_evidence` ON `visits` (`evidence_id`,`visited_at`);--> statement-breakpoint
ALTER TABLE `newsrooms` ADD `requires_copies` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `newsrooms` ADD `revisit_days` integer;--> statement-breakpoint
ALTER TABLE `newsrooms` ADD `archive_address` text;