/** The postcode areas of the United Kingdom and the Crown dependencies; ZZ is the NHS's own, for no fixed address. */
export const POSTCODE_AREAS: ReadonlySet<string> = new Set((
  'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GIR GL GU GY HA HD HG HP HR HS HU HX '
  + 'IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY '
  + 'TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE ZZ'
).split(' '));

/** Postcodes that national bodies print on their letters: Ofsted, DfE, the Information Commissioner, NSPCC, Cafcass, the Ombudsman. */
export const PUBLIC_POSTCODES: readonly string[] = ['M12WD', 'SW1P3BT', 'SK95AF', 'EC2A3NH', 'CV12DY', 'CV48JN', 'NG22DR', 'SW1A2AA', 'SW1A0AA'];
