package com.ihosi.batchjobs.dataset;

/** A data set that cannot be read or written at all; its message is for the person who named the folder. */
public final class DatasetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatasetException(String message) {
        super(message);
    }

    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
