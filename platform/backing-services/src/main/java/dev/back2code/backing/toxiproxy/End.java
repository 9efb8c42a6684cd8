package dev.back2code.backing.toxiproxy;

/** How a link ends. It travels along the stages behind the last bytes. */
enum End {
    /** The sender says no more; the other direction goes on. */
    HALF_CLOSE,
    /** Both sockets are closed. */
    CLOSE,
    /** Both sockets are reset (RST): what is still under way is lost. */
    RESET,
    /** The receiver is gone. */
    LOST
}
