/** What every part of the REST API shares: who asks, at which facility, times, versions, problems, and its description. */
@NullMarked
package com.ihosi.ui.api;

import org.jspecify.annotations.NullMarked;
