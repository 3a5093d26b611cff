CREATE TABLE `house_page_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`page` text NOT NULL,
	`n` integer NOT NULL,
	`words` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "house_page_versions_page" CHECK("house_page_versions"."page" in ('ratings', 'methodology', 'corrections-policy', 'about'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `house_page_versions_n` ON `house_page_versions` (`page`,`n`);--> statement-breakpoint
CREATE TABLE `scale_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`n` integer NOT NULL,
	`levels` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "scale_versions_levels" CHECK(json_valid("scale_versions"."levels"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scale_versions_n_unique` ON `scale_versions` (`n`);--> statement-breakpoint
CREATE TABLE `share_pictures` (
	`path` text PRIMARY KEY NOT NULL,
	`words_sha256` text NOT NULL,
	`drawn_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `shown_texts` (
	`report_id` text PRIMARY KEY NOT NULL,
	`shown` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shown_texts_shown" CHECK("shown_texts"."shown" in ('full', 'quoted', 'none'))
);
