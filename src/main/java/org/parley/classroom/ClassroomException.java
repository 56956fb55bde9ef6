package org.parley.classroom;

/** What is wrong with a class that is to be opened, in words for people. */
public final class ClassroomException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClassroomException(String message) {
        super(message);
    }
}
