/** The facilities of the installation, for those who run it: founded, looked at, closed and opened, licensed and billed. */
@NullMarked
package com.ihosi.ui.registry;

import org.jspecify.annotations.NullMarked;
