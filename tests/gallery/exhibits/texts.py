"""What Norwegian workshops write in their lists, long compound words and all."""

VALUES = [
    *("Tillit", "Respekt", "Mot", "Åpenhet", "Ansvar", "Raushet", "Humor", "Faglighet", "Omsorg"),
    *("Trygghet", "Samarbeid", "Nysgjerrighet", "Likeverd", "Rettferdighet", "Tydelighet"),
    *("Arbeidsglede", "Medbestemmelse", "Lojalitet", "Fleksibilitet", "Kvalitetsbevissthet"),
    *("Brukermedvirkning", "Endringsvilje", "Tilgjengelighet", "Selvstendighet", "Anerkjennelse"),
    *("Psykologisk trygghet", "Kunnskapsdeling", "Etterrettelighet", "Mangfold", "Profesjonalitet"),
]
MATTERS = [
    "Arbeidsmiljøundersøkelsen følges opp i alle avdelinger",
    "Psykologisk trygghet i ledergruppa",
    "Rolleklarhet",
    "Kompetanseutviklingsmuligheter for alle medarbeidere",
    "Færre møter",
    "Samhandling med kommunestyrerepresentantene",
    "Rekruttering",
    "Sykefraværsoppfølging",
    "Digitaliseringskompetanse hos mellomlederne",
]
LONG = [
    "Menneskerettighetsorganisasjonene",
    "Kommunestyrerepresentantene",
    "Arbeidsmiljøundersøkelsesresultatene",
    "Medarbeiderutviklingssamtalene",
    "Tverrfaglighetskoordinatoransvaret",
    "Kompetanseutviklingsstrategien",
    "Likestillings- og diskrimineringsombudet",
    "Forvaltningsrevisjonsrapportene",
    "Samfunnssikkerhetsberedskapsplanverket",
]
BEHAVIOURS = [
    "Gir autonomi og tillit",
    "Gir konkrete og nyttige tilbakemeldinger",
    "Stiller krav",
    "Tydelige forventninger",
    "Gir anerkjennelse",
    "Bruker et inspirerende positivt språk",
    "Støtte til å forbedre ytelse",
    "Inspirerer og motiverer",
    "Ser ansatte",
]
DEPARTMENTS = [
    *("Oppvekst- og utdanningsavdelingen", "Helse og mestring", "Teknisk", "Samfunnsutvikling"),
    *("Kultur og idrett", "Eiendomsforvaltningen", "NAV", "Barnevernstjenesten", "IKT"),
    *("Kommunedirektørens stab", "Økonomi og virksomhetsstyring", "Hovedverneombudet"),
]
