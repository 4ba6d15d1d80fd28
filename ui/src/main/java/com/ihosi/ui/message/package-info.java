/** What patients were told and could not be told, and events that could not be acted on. */
@NullMarked
package com.ihosi.ui.message;

import org.jspecify.annotations.NullMarked;
