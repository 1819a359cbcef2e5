"""Ground floor: the arithmetic of colours. Contrast as WCAG 2.2 defines it, lightness as OKLCH has it; imports nothing of ours."""
