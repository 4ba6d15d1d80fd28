package com.ihosi.planner.message;

import java.util.Locale;
import java.util.UUID;

/**
 * A message in the words in which it leaves.
 *
 * @param id the same whenever it is tried
 * @param sender the facility's name
 */
public record Outgoing(UUID id, String sender, String address, Locale language, String subject, String body) {}
