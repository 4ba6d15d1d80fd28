package com.ihosi.ui.security;

/** Where offers are answered by whoever has their link, without logging in. */
final class OfferLinks {

    /** For people. */
    static final String PAGES = "/offer/";

    /** For programs. */
    static final String API = "/api/v2/offers/";

    private OfferLinks() {}
}
