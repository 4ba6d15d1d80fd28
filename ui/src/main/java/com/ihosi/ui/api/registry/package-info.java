/** What a program has to know before it can book: facilities, departments, doctors, types, rules and patients. */
@NullMarked
package com.ihosi.ui.api.registry;

import org.jspecify.annotations.NullMarked;
