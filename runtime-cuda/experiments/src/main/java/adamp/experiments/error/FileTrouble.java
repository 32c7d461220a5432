package adamp.experiments.error;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written: the exceptions' messages name the file, and their types say why. */
public final class FileTrouble {
    private FileTrouble() {}

    public static String reason(IOException exception) {
        if (exception instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (exception instanceof FileAlreadyExistsException || exception instanceof NotDirectoryException) {
            return "a file is in the way";
        }
        if (exception instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (exception instanceof CharacterCodingException) {
            return "not UTF-8 text";
        }
        return exception instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(exception.getMessage());
    }
}
