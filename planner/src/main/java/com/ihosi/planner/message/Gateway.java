package com.ihosi.planner.message;

/** A way out for messages of a channel. */
public interface Gateway {

    /** Which messages take this way. */
    Channel channel();

    /**
     * Opens a line to the server for some messages.
     *
     * @throws DownException if the server cannot be used now
     */
    Line open() throws DownException;

    /** An open line; for one thread. */
    interface Line extends AutoCloseable {

        /** Hands a message over; answers within two minutes. */
        Answer send(Outgoing message);

        @Override
        void close();
    }

    /** The server cannot be used now, for whatever message. */
    final class DownException extends Exception {

        private static final long serialVersionUID = 1L;

        /** With what the server or the line said. */
        public DownException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
