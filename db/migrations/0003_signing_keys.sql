CREATE TABLE `signing_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`public_key` text NOT NULL,
	`taken_up_at` integer NOT NULL,
	`retired_at` integer
);
