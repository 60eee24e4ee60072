/** Names that a great many files have in common. Any other may be a person's, or her printer's. */
export const commonNames: ReadonlySet<string> = new Set(
  `sRGB;sRGB IEC61966-2.1;Display P3;Adobe RGB (1998);ProPhoto RGB;Apple RGB;eciRGB v2;Rec. 709
Rec. 2020;Generic RGB Profile;Generic CMYK Profile;Generic Gray Profile;Gray Gamma 2.2
Generic Gray Gamma 2.2 Profile;Dot Gain 15%;Dot Gain 20%;U.S. Web Coated (SWOP) v2
Coated FOGRA27 (ISO 12647-2:2004);Coated FOGRA39 (ISO 12647-2:2004);Coated GRACoL 2006 (ISO 12647-2:2004)
Uncoated FOGRA29 (ISO 12647-2:2004);ISO Coated v2 (ECI);ISO Coated v2 300% (ECI);PSO Coated v3
PSO Uncoated v3 (FOGRA52);Japan Color 2001 Coated;Japan Color 2011 Coated`.split(/[;\n]/),
)
