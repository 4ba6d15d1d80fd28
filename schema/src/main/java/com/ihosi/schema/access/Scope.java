package com.ihosi.schema.access;

/** Whose rows an access may see and change; PostgreSQL keeps to it whatever the SQL says. */
public sealed interface Scope permits FacilityScope, DoctorScope, PatientScope, PlatformScope {}
