package com.ihosi.schema.server;

import java.io.Serial;

/** The database cannot be used as it is; the message says why and what to do, for whoever starts the product. */
public final class DatabaseUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(String message) {
        super(message);
    }

    DatabaseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
