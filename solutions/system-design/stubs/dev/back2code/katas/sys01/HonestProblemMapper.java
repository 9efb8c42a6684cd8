package dev.back2code.katas.sys01;

import dev.back2code.core.seam.ProblemMapper;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

public class HonestProblemMapper implements ProblemMapper {

    @Override
    public ResponseEntity<?> toResponse(Exception failure, WebRequest request) {
        throw new UnsupportedOperationException("HonestProblemMapper.toResponse is yours to write (sys-01)");
    }
}
