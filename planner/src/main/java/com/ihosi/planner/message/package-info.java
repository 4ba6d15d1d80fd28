/** What patients are told, in their language and at the channel they prefer, each thing once. */
@NullMarked
package com.ihosi.planner.message;

import org.jspecify.annotations.NullMarked;
