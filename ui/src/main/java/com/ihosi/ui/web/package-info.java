/** What holds for every request whatever it is about: who forwarded it, which headers its answer has, and whether the product is well. */
@NullMarked
package com.ihosi.ui.web;

import org.jspecify.annotations.NullMarked;
